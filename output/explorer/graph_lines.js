// The lines between nodes: tinted by the event that they belong to, broken between two of a sort, with
// an arrow towards whom it was done. Lines of one look are drawn in one stroke, which keeps a crowded
// graph fast.

const REACH = 5;
const ARROW = 9;

function shownLinks() {
  if (graph.shownLinks === null)
    graph.shownLinks = links.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  return graph.shownLinks;
}

function drawLines(context) {
  const focus = focusOf();
  const onPath = pathLinks();
  const strokes = grouped(shownLinks(), (link) => lookOfLine(link, focus, onPath));
  const scale = graph.network.getScale();
  const thin = Math.max(1, Math.min(1.6, 0.55 / scale));
  for (const look of [...strokes.keys()].sort()) {
    const [, tone, share, width, broken] = look.split(" ");
    context.beginPath();
    for (const link of strokes.get(look)) traceLine(context, link);
    context.strokeStyle = faded(tone, Number(share));
    context.lineWidth = Number(width) * thin;
    context.setLineDash(broken === "1" ? [4, 4] : []);
    context.stroke();
    context.setLineDash([]);
    context.fillStyle = context.strokeStyle;
    context.beginPath();
    for (const link of strokes.get(look)) traceArrows(context, link);
    context.fill();
  }
}

function pathLinks() {
  const nodes = pathNodes();
  return new Set(nodes.slice(1).map((id, place) => linkBetween(nodes[place], id)));
}

// What a line looks like, as words that also sort the faint before the strong.
function lookOfLine(link, focus, onPath) {
  const broken = link.like ? 1 : 0;
  if (onPath.has(link)) return `3 accent 1 3.6 ${broken}`;
  const source = itemOf(link.from);
  const tone = source.sort === "event" ? "tone-" + lookOf(source).tone : "quiet";
  const width = Math.min(4, 1.1 + 0.5 * (link.count - 1));
  if (focus === null) return `1 ${tone} ${onPath.size ? 0.18 : 0.5} ${width} ${broken}`;
  const touches = link.from === focus || link.to === focus;
  if (touches) return `2 ${tone} 0.95 ${width + 0.8} ${broken}`;
  return `0 ${tone} ${focus === state.focus ? 0.4 : 0.09} ${width} ${broken}`;
}

function traceLine(context, { from, to }) {
  const [start, end] = [positionOf(from), positionOf(to)];
  context.moveTo(start.x, start.y);
  context.lineTo(end.x, end.y);
}

function traceArrows(context, { from, to, arrows: [back, forth] }) {
  if (back) traceArrow(context, positionOf(to), positionOf(from), shownRadius(from));
  if (forth) traceArrow(context, positionOf(from), positionOf(to), shownRadius(to));
}

function traceArrow(context, start, end, radius) {
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < radius + ARROW) return;
  const [across, down] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const tip = { x: end.x - across * (radius + 2), y: end.y - down * (radius + 2) };
  const foot = { x: tip.x - across * ARROW, y: tip.y - down * ARROW };
  context.moveTo(tip.x, tip.y);
  context.lineTo(foot.x - (down * ARROW) / 3, foot.y + (across * ARROW) / 3);
  context.lineTo(foot.x + (down * ARROW) / 3, foot.y - (across * ARROW) / 3);
}

// The line under a point of the panel, in its pixels; those in focus first.
function lineAt(point) {
  const focus = focusOf();
  let [nearest, best] = [REACH, null];
  const at = graph.network.DOMtoCanvas(point);
  const scale = graph.network.getScale();
  for (const link of shownLinks()) {
    if (focus !== null && focus !== state.focus && link.from !== focus && link.to !== focus)
      continue;
    const distance = distanceToLine(at, positionOf(link.from), positionOf(link.to)) * scale;
    if (distance < nearest) [nearest, best] = [distance, link];
  }
  return best;
}

function distanceToLine(point, start, end) {
  const [x, y] = [end.x - start.x, end.y - start.y];
  const along = ((point.x - start.x) * x + (point.y - start.y) * y) / (x * x + y * y || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - start.x - share * x, point.y - start.y - share * y);
}
