// Which nodes are drawn: those in view that have a link, around one of them where the reader asked for
// that, and no more than can be told apart; the most connected first, and always what was asked for.

const MOST_DRAWN = 1500;
const drawn = new Set();
const isNode = (text) => itemOf(text) !== null && itemOf(text).sort !== "document";

textField("focus", isNode);
numberField("depth", 1, 2);
setField("opened", isNode, { address: "open" });
setField("removed", isNode, { address: "without" });
setField("pinned", isNode, { address: "pin" });

const placed = new Set(drawing.nodes.map(([place]) => drawable[place]));
const ranked = drawable
  .filter((id) => itemOf(id).sort === "event" || near.has(id))
  .sort((one, other) => placed.has(other) - placed.has(one) || degree(other) - degree(one));
const canBeDrawn = new Set(ranked);

function degree(id) {
  return neighboursOf(id).size;
}

function isOpen(id) {
  return isVisible(id) && !state.removed.has(id);
}

function chooseDrawn() {
  const asked = [...pathNodes(), ...state.pinned].filter((id) => !state.removed.has(id));
  asked.push(...[state.focus ?? state.selected, ...state.opened].filter(isOpen));
  const around = state.focus === null ? null : within(state.focus, state.depth, isOpen);
  drawn.clear();
  for (const id of asked) draw(id);
  for (const id of state.opened)
    for (const other of neighboursOf(id)) if (isOpen(other)) draw(other);
  for (const id of ranked) if (isOpen(id) && (!around || around.has(id))) draw(id);
}

function draw(id) {
  if (drawn.size < MOST_DRAWN && canBeDrawn.has(id)) drawn.add(id);
}

// What a node is linked to and the drawing leaves out, by its size or its focus.
function undrawnNear(id) {
  return [...neighboursOf(id)].filter((other) => isOpen(other) && !drawn.has(other));
}

// Why something in view is not drawn, in words for the reader; null where it is.
function whyUndrawn(id) {
  if (drawn.has(id)) return null;
  if (!canBeDrawn.has(id))
    return "No event names it as taking part, so the graph has no place for it.";
  if (state.removed.has(id)) return "Hidden from the graph.";
  if (!isVisible(id)) return "Outside the filters or the time window, so not drawn now.";
  if (state.focus !== null)
    return `Not drawn: the graph shows what is around ${nameOf(state.focus)}.`;
  return "Not drawn: the graph shows the most connected only.";
}
