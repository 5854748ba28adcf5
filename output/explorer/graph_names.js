// The names of nodes and, for what is in focus, of its relations.

// Below this many pixels an event's sign cannot be read, and a name may rather cover it than be missing.
const SMALL_EVENT = 5.5;
// The few most connected names may also cover signs that can just be read.
const LEADING = 3;
const SMALL_FOR_LEADING = 7.5;
const LEAST_NAMED = 3.5;

// Names are written in the pixels of the screen. Where there is no time to place them anew, those that
// are placed already are written once more.
function drawLabels(context) {
  const container = document.getElementById("graph");
  const { clientWidth: width, clientHeight: height } = container;
  const ratio = context.canvas.width / Math.max(1, width);
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const { x, y } = graph.network.canvasToDOM({ x: 0, y: 0 });
  const view = [x, y, graph.network.getScale(), width, height].join();
  if (!graph.isHasty || graph.labelled !== view) placeLabels(context, container);
  graph.labelled = view;
  for (const label of graph.labels) writeLabel(context, label);
  context.restore();
}

// In order of weight. What is in focus comes first, and may lie over what is faint then.
function placeLabels(context, container) {
  const focus = focusOf();
  const room = new TakenRoom(container.clientWidth, container.clientHeight);
  const shown = graph.order.filter((id) => drawn.has(id));
  for (const cover of coveredParts(container)) room.take(cover);
  const spots = new Map(shown.map((id) => [id, spotOf(id)]));
  const inFocus = focus === null ? [] : shown.filter((id) => isNear(id, focus));
  const first = new Set(
    [...inFocus, ...pathNodes(), ...state.pinned].filter((id) => drawn.has(id)),
  );
  const leading = [...first].sort((one, other) => (other === focus) - (one === focus));
  graph.labels = [];
  for (const id of leading) room.take(nodeBox(spots.get(id)));
  for (const id of leading) placeLabel(context, room, spots.get(id));
  placeRoles(context, room, spots, focus);
  const others = shown
    .filter((id) => !first.has(id))
    .map((id) => spots.get(id))
    .filter((spot) => isOnScreen(spot, room));
  for (const spot of others) room.take(nodeBox(spot));
  for (const spot of others) if (isReadable(spot)) placeLabel(context, room, spot);
}

function isOnScreen({ x, y, radius }, { width, height }) {
  return x > -radius && y > -radius && x < width + radius && y < height + radius;
}

// An event that is but a dot among hundreds gets its name closer in.
function isReadable({ id, radius }) {
  return radius >= LEAST_NAMED || itemOf(id).sort !== "event";
}

// The bars that lie on the drawing, where no name would be read.
function coveredParts(container) {
  if (graph.covers === null) {
    const frame = container.getBoundingClientRect();
    const bars = container.parentElement.querySelectorAll(".graph-card, .node-tools, .zoom");
    graph.covers = [...bars]
      .map((bar) => bar.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left, right, top, bottom }) => ({
        left: left - frame.left,
        right: right - frame.left,
        top: top - frame.top,
        bottom: bottom - frame.top,
      }));
  }
  return graph.covers;
}

function spotOf(id) {
  const scale = graph.network.getScale();
  return {
    ...graph.network.canvasToDOM(positionOf(id)),
    radius: shownRadius(id) * scale,
    id,
  };
}

function nodeBox({ x, y, radius, id }) {
  const sign = itemOf(id).sort === "event" ? radius : Infinity;
  return {
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
    owner: id,
    sign,
  };
}

function nameFont(event) {
  return `${event ? 11 : 12}px ${graph.family}`;
}

function linesOf(context, id, event) {
  context.font = nameFont(event);
  if (!graph.fonts.has(id)) {
    const lines = wrapped(context, nameOf(id));
    graph.fonts.set(id, {
      lines,
      width: Math.max(...lines.map((line) => context.measureText(line).width)) + 6,
    });
  }
  return graph.fonts.get(id);
}

function leastCovering(room, places, id) {
  const small = graph.order.slice(0, LEADING).includes(id) ? SMALL_FOR_LEADING : SMALL_EVENT;
  const areas = places.map((place) => room.covered(place, id, small));
  const least = Math.min(...areas);
  return least < Infinity ? places[areas.indexOf(least)] : null;
}

function placeLabel(context, room, spot) {
  const { id } = spot;
  const event = itemOf(id).sort === "event";
  const { lines, width } = linesOf(context, id, event);
  const places = labelPlaces(spot, width, lines.length * LABEL_LINE + 2, !event);
  const box =
    places.find((place) => room.isFree(place, id)) ??
    (event ? null : leastCovering(room, places, id));
  if (!box) return;
  room.take(box);
  graph.labels.push({ id, lines, box, nodes: [id] });
}

function placeRoles(context, room, spots, focus) {
  context.font = roleFont();
  for (const link of [...pathLinks(), ...(focus === null ? [] : (linksOf.get(focus) ?? []))]) {
    const [start, end] = [spots.get(link.from), spots.get(link.to)];
    const places =
      start && end ? rolePlaces(start, end, context.measureText(link.relation).width) : [];
    const box = places.find((place) => room.isFree(place));
    if (!box) continue;
    room.take(box);
    graph.labels.push({ id: null, lines: [link.relation], box, nodes: [link.from, link.to] });
  }
}

function roleFont() {
  return `italic 11px ${graph.family}`;
}

// Along the line between two nodes, from its middle outwards.
function rolePlaces(start, end, width) {
  return [0.5, 0.62, 0.38, 0.72, 0.28].map((share) => {
    const x = start.x + (end.x - start.x) * share;
    const y = start.y + (end.y - start.y) * share;
    const half = width / 2 + 3;
    return { left: x - half, right: x + half, top: y - 8, bottom: y + 8, align: "center" };
  });
}

// The names that can be read now, and the boxes that they are in.
function shownNames() {
  return graph.labels.filter(({ id }) => id !== null && drawn.has(id));
}

function writeLabel(context, { id, lines, box, nodes }) {
  if (!nodes.every((node) => drawn.has(node))) return;
  const focus = focusOf();
  const event = id !== null && itemOf(id).sort === "event";
  context.font = id === null ? roleFont() : nameFont(event);
  context.globalAlpha = id === null || isNear(id, focus) ? 1 : 0.28;
  writeLines(context, lines, box, colour(event && focus === null ? "quiet" : "ink"));
  context.globalAlpha = 1;
}
