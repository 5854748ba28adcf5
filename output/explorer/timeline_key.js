// Explains how the timeline draws what is known of a date, with the very marks that it draws.

const KEY_MARKS = [
  ["point", "on that day"],
  ["length", "went on for these days"],
  ["between", "once within these days"],
  ["vague", "in that month or year"],
  ["by", "no later than that day"],
  ["from", "from that day on"],
  ["hollow", "planned, proposed or denied"],
];

function startKey() {
  const show = (on) => {
    document.getElementById("key").hidden = !on;
    drawKey();
  };
  startDisclosure("key-toggle", ["key"], show, { stays: true });
}

function drawKey() {
  const area = document.getElementById("key");
  if (area.hidden) return;
  const rows = [
    ...KEY_MARKS.map(([style, text]) => [(context) => drawKeyMark(context, style), text]),
    [drawKeyBand, "talks that took place, through all lanes"],
    [drawKeyBars, "more events than titles fit; pale: no later than"],
  ];
  area.replaceChildren(
    element(
      "ul",
      {},
      rows.map(([draw, text]) => {
        const canvas = element("canvas", { "aria-hidden": "true" });
        draw(fitCanvas(canvas, 46, 20));
        return element("li", {}, canvas, text);
      }),
    ),
    element(
      "p",
      { class: "quiet" },
      "Drag on the strip below to choose a time. On the lanes: Ctrl and wheel or + and − zoom, Shift and arrows move, arrows go from event to event.",
    ),
  );
}

function drawKeyMark(context, style) {
  const tone = "tone-force";
  const [from, to] = style === "point" ? [17, 29] : [5, 41];
  if (style === "hollow") drawHollow(context, tone, 17, 29, 10);
  else if (style === "between") drawLimits(context, tone, from, to, 10);
  else if (style === "by" || style === "from") drawTail(context, tone, style, from, to, 10);
  else drawPill(context, tone, style, from, to, 10);
}

function drawKeyBand(context) {
  context.fillStyle = faded("tone-diplomacy", 0.14);
  context.fillRect(8, 0, 30, 20);
  context.strokeStyle = faded("tone-diplomacy", 0.5);
  line(context, 8, 0, 8, 20);
  line(context, 38, 0, 38, 20);
}

function drawKeyBars(context) {
  for (const [index, [all, dark]] of [
    [5, 2],
    [15, 6],
    [9, 9],
    [4, 0],
  ].entries()) {
    context.fillStyle = faded("tone-words", 0.38);
    context.fillRect(7 + index * 8, 18 - all, 7, all - dark);
    context.fillStyle = colour("tone-words");
    context.fillRect(7 + index * 8, 18 - dark, 7, dark);
  }
}
