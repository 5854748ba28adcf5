// The graph, the map and the timeline as pictures: what is on the screen, with a title and what it shows.

const PICTURE_HEAD = 58;
const PICTURE_MARGIN = 16;
const recordings = new Map();

// Pictures that can be made now, of what is shown.
function picturesShown() {
  return [
    { name: "graph", title: "Graph", part: "graph", draw: graphPicture },
    { name: "map", title: "Map", part: "map-drawing", draw: mapPicture },
    { name: "timeline", title: "Timeline", part: "lanes", draw: timelinePicture },
  ].filter(({ part }) => document.getElementById(part).checkVisibility());
}

function graphPicture() {
  const { clientWidth: width, clientHeight: height } = document.getElementById("graph");
  const context = new SvgContext(width, height);
  const corner = graph.network.canvasToDOM({ x: 0, y: 0 });
  const scale = graph.network.getScale();
  context.save();
  context.translate(corner.x, corner.y);
  context.scale(scale, scale);
  drawRegions(context);
  drawLines(context);
  for (const id of [...graph.order].reverse().filter((id) => drawn.has(id)))
    drawNode({ ctx: context, id, ...positionOf(id) }).drawNode();
  context.restore();
  drawLabels(context);
  const words = `${document.getElementById("status").textContent}; ${windowWords()}`;
  return picture(context.root, width, height, [words]);
}

// Lanes and axis at their full height, also what would have to be scrolled to.
function timelinePicture() {
  const canvases = ["lanes", "axis"].map((id) => document.getElementById(id));
  for (const canvas of canvases)
    recordings.set(canvas, new SvgContext(canvas.clientWidth, canvas.clientHeight));
  drawTimeline();
  const [lanes, axis] = canvases.map((canvas) => recordings.get(canvas).root);
  recordings.clear();
  const [{ clientWidth: width, clientHeight: height }, { clientHeight: below }] = canvases;
  axis.setAttribute("transform", `translate(0 ${height})`);
  const undated = undatedInView().length;
  const beside = undated ? [`${plural(undated, "event")} without a date`] : [];
  const drawing = svgElement("g", {}, lanes, svgElement("g", {}, ...laneWords()), axis);
  return picture(drawing, width, height + below, [[windowWords(), ...beside].join("; ")]);
}

// The names of lanes are not on the canvas but beside it.
function laneWords() {
  const left = gutter();
  return timeline.lanes.flatMap((lane) => {
    const context = new SvgContext(left, 0);
    const look = lookOfKind(lane.kind);
    const middle = lane.top + ROW / 2;
    context.translate(10, middle - 7);
    context.scale(14 / 16, 14 / 16);
    Object.assign(context, { lineWidth: 1.8, lineCap: "round", lineJoin: "round" });
    context.strokeStyle = colour("tone-" + look.tone);
    context.stroke(pathOf(look.glyph));
    if (left === GUTTER.wide) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      Object.assign(context, { font: `12px ${timeline.family}`, textBaseline: "middle" });
      context.fillStyle = colour("ink");
      context.fillText(shortened(look.title, 14), 30, middle);
    }
    return context.root;
  });
}

function mapPicture() {
  const drawing = document.getElementById("map-drawing");
  const { width, height } = atlas;
  const copy = svgElement("g", {}, ...[...drawing.children].map(styledCopy));
  const sea = svgElement("rect", { width, height, fill: colour("sea") });
  const caption = drawing.closest(".map").querySelector(".map-caption").textContent;
  return picture(svgElement("g", {}, sea, copy), width, height, [
    windowWords(),
    ...linesOfWords(caption, width),
  ]);
}

const STYLES = [
  ...["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order"],
  ...["vector-effect", "opacity", "text-anchor"],
  ...["font-family", "font-size", "font-weight", "font-style"],
];
const GEOMETRY = ["d", "r", "x", "y", "transform", "text-anchor"];

// What style sheets say of an element is written onto its copy, which leaves them behind.
function styledCopy(original) {
  const style = getComputedStyle(original);
  const attributes = {};
  if (original.tagName !== "g")
    for (const name of STYLES) attributes[name] = style.getPropertyValue(name);
  if (style.opacity !== "1") attributes.opacity = style.opacity;
  for (const name of GEOMETRY)
    if (original.hasAttribute(name)) attributes[name] = original.getAttribute(name);
  const children = [...original.childNodes].map((child) =>
    child.nodeType === Node.TEXT_NODE ? child.data : styledCopy(child),
  );
  return svgElement(original.tagName, attributes, ...children);
}

function linesOfWords(text, width) {
  const measure = measurer("12px");
  const lines = [];
  for (const word of plainLabel(text).split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

// A whole SVG: the story's title, the first of `notes` under it, the drawing, the other notes below.
function picture(drawing, width, height, [note, ...below]) {
  const family = timeline.family || getComputedStyle(document.body).fontFamily;
  const text = (words, y, size, name, weight = null) =>
    svgElement(
      "text",
      {
        x: PICTURE_MARGIN,
        y,
        "font-family": family,
        "font-size": size,
        "font-weight": weight,
        fill: colour(name),
      },
      words,
    );
  const [across, down] = [
    width + 2 * PICTURE_MARGIN,
    PICTURE_HEAD + height + PICTURE_MARGIN + 17 * below.length,
  ];
  return svgElement(
    "svg",
    { width: across, height: down, viewBox: `0 0 ${across} ${down}` },
    svgElement("rect", { width: across, height: down, fill: colour("panel") }),
    text(shortened(story.title, 90), 26, "17px", "ink", 600),
    text(note, 46, "12px", "quiet"),
    svgElement(
      "svg",
      { x: PICTURE_MARGIN, y: PICTURE_HEAD, width, height, overflow: "hidden" },
      drawing,
    ),
    ...below.map((words, line) =>
      text(words, PICTURE_HEAD + height + 17 * (line + 1), "12px", "quiet"),
    ),
  );
}
