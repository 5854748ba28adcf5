// What can be done with the selected node, and what has been done to the drawing: two small bars that
// lie on it.

const TOOLS = [
  {
    key: "f",
    name: () => (state.focus === state.selected ? "Show all" : "Focus"),
    act: toggleFocus,
  },
  { key: "e", name: openingName, act: openSelected },
  { key: "p", name: () => (state.pinned.has(state.selected) ? "Unpin" : "Pin"), act: pinSelected },
  { key: "h", name: () => "Hide", act: hideSelected },
  { key: "w", name: () => "Path to…", act: () => askForPath(state.selected) },
];

function toggleFocus() {
  change({ focus: state.focus === state.selected ? null : state.selected });
}

function openingName() {
  const count = undrawnNear(state.selected).length;
  if (count) return `Expand +${count.toLocaleString("en-GB")}`;
  return state.opened.has(state.selected) ? "Fold" : null;
}

function openSelected() {
  change({ opened: toggled(state.opened, state.selected) });
}

function pinSelected() {
  change({ pinned: toggled(state.pinned, state.selected) });
}

function hideSelected() {
  const id = state.selected;
  const pinned = new Set(state.pinned);
  const opened = new Set(state.opened);
  pinned.delete(id);
  opened.delete(id);
  const focus = state.focus === id ? null : state.focus;
  const removed = new Set([...state.removed, id]);
  change({ removed, pinned, opened, focus, selected: null, claim: null });
}

function drawTools() {
  graph.covers = null;
  const bar = document.getElementById("node-tools");
  const focused = document.activeElement?.dataset?.tool;
  bar.replaceChildren(...(taker ? waitingTools() : nodeTools()));
  bar.hidden = !bar.children.length;
  if (focused) bar.querySelector(`[data-tool="${focused}"]`)?.focus();
  const card = document.getElementById("graph-card");
  card.replaceChildren(...drawingState());
  card.hidden = !card.children.length;
}

function nodeTools() {
  if (state.selected === null || !drawn.has(state.selected)) return [];
  return TOOLS.map(({ key, name, act }) => [key, name(), act])
    .filter(([, name]) => name !== null)
    .map(([key, name, act]) =>
      element(
        "button",
        { type: "button", class: "plain", "data-tool": key, title: `Key ${key}`, click: act },
        name,
      ),
    );
}

function waitingTools() {
  const stop = () => {
    takeNextSelection(null);
    settle();
  };
  return [
    element("span", { role: "status" }, "Select the other end, here or by search"),
    element("button", { type: "button", class: "plain", click: stop }, "Cancel"),
  ];
}

function drawingState() {
  const parts = [];
  if (state.focus !== null) parts.push(focusState());
  const undo = (name, changes) =>
    element(
      "button",
      { type: "button", class: "chip chosen", click: () => change(changes) },
      name,
      " ×",
    );
  const chips = [];
  if (state.removed.size) chips.push(undo(`${state.removed.size} hidden`, { removed: new Set() }));
  if (state.pinned.size) chips.push(undo(`${state.pinned.size} pinned`, { pinned: new Set() }));
  if (state.opened.size) chips.push(undo(`${state.opened.size} expanded`, { opened: new Set() }));
  if (chips.length) parts.push(element("div", { class: "chips" }, chips));
  if (state.path !== null) parts.push(element("div", { class: "path-card" }, pathCard()));
  return parts;
}

function focusState() {
  const step = (depth, name) =>
    element(
      "button",
      {
        type: "button",
        class: "chip choice",
        "aria-pressed": String(state.depth === depth),
        click: () => change({ depth }),
      },
      name,
    );
  return element(
    "div",
    { class: "chips", role: "group", "aria-label": "Focus" },
    element("span", { class: "chip-words" }, "Around ", words(shortened(nameOf(state.focus), 28))),
    step(1, "1 step"),
    step(2, "2 steps"),
    element(
      "button",
      { type: "button", class: "chip chosen", click: () => change({ focus: null, depth: 1 }) },
      "Show all ×",
    ),
  );
}

function startTools() {
  const regions = document.getElementById("regions");
  regions.hidden = !regionSides.length;
  regions.addEventListener("click", () => change({ plain: !state.plain }));
  watch(() => regions.setAttribute("aria-pressed", String(!state.plain)));
  document.addEventListener("keydown", (event) => {
    if (!isBareKey(event)) return;
    if (event.key === "Escape" && taker) {
      event.stopImmediatePropagation();
      takeNextSelection(null);
      settle();
    }
    if (state.selected === null || !drawn.has(state.selected)) return;
    const tool = TOOLS.find(({ key }) => key === event.key);
    if (tool && tool.name() !== null) tool.act();
  });
}
