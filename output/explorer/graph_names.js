// The names of nodes and, for what is in focus, of its relations.

// Below this many pixels an event's sign cannot be read, and a name may rather cover it than be missing.
const SMALL_EVENT = 5.5;
// The few most connected names may also cover signs that can just be read.
const LEADING = 3;
const SMALL_FOR_LEADING = 7.5;
const LEAST_NAMED = 3.5;

// Labels are placed in the pixels of the screen, in order of weight. What is in focus comes first, and
// may lie over what is faint then.
function drawLabels(context) {
  const container = document.getElementById("graph");
  const ratio = context.canvas.width / Math.max(1, container.clientWidth);
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const focus = focusOf();
  const room = new TakenRoom(container.clientWidth, container.clientHeight);
  const shown = graph.order.filter((id) => drawn.has(id));
  for (const cover of coveredParts(container)) room.take(cover);
  const spots = new Map(shown.map((id) => [id, spotOf(id)]));
  graph.boxes = [];
  const inFocus = focus === null ? [] : shown.filter((id) => isNear(id, focus));
  const first = new Set(
    [...inFocus, ...pathNodes(), ...state.pinned].filter((id) => drawn.has(id)),
  );
  const leading = [...first].sort((one, other) => (other === focus) - (one === focus));
  for (const id of leading) room.take(nodeBox(spots.get(id)));
  for (const id of leading) placeLabel(context, room, spots.get(id), focus);
  drawRoles(context, room, spots, focus);
  const others = shown
    .filter((id) => !first.has(id))
    .map((id) => spots.get(id))
    .filter((spot) => isOnScreen(spot, container));
  for (const spot of others) room.take(nodeBox(spot));
  for (const spot of others) if (isReadable(spot)) placeLabel(context, room, spot, focus);
  context.restore();
}

function isOnScreen({ x, y, radius }, { clientWidth, clientHeight }) {
  return x > -radius && y > -radius && x < clientWidth + radius && y < clientHeight + radius;
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

function linesOf(context, id, event) {
  context.font = `${event ? 11 : 12}px ${graph.family}`;
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

function placeLabel(context, room, spot, focus) {
  const { id } = spot;
  const event = itemOf(id).sort === "event";
  const { lines, width } = linesOf(context, id, event);
  const places = labelPlaces(spot, width, lines.length * LABEL_LINE + 2, !event);
  const box =
    places.find((place) => room.isFree(place, id)) ??
    (event ? null : leastCovering(room, places, id));
  if (!box) return;
  room.take(box);
  graph.boxes.push({ ...box, id });
  context.globalAlpha = isNear(id, focus) ? 1 : 0.28;
  writeLines(context, lines, box, colour(event && focus === null ? "quiet" : "ink"));
  context.globalAlpha = 1;
}

function drawRoles(context, room, spots, focus) {
  context.font = `italic 11px ${graph.family}`;
  const onPath = pathLinks();
  for (const link of [...onPath, ...(focus === null ? [] : (linksOf.get(focus) ?? []))]) {
    const { from, to, relation } = link;
    if (!spots.has(from) || !spots.has(to)) continue;
    const width = context.measureText(relation).width + 6;
    for (const share of [0.5, 0.62, 0.38, 0.72, 0.28]) {
      const x = spots.get(from).x + (spots.get(to).x - spots.get(from).x) * share;
      const y = spots.get(from).y + (spots.get(to).y - spots.get(from).y) * share;
      const box = {
        left: x - width / 2,
        right: x + width / 2,
        top: y - 8,
        bottom: y + 8,
        align: "center",
      };
      if (!room.isFree(box)) continue;
      room.take(box);
      writeLines(context, [relation], box, colour("ink"));
      break;
    }
  }
}
