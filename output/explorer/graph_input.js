// The pointer and the keys on the graph: nodes, their names and their lines all lead to sentences.

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function listenToGraph(container) {
  const { network } = graph;
  graph.family = getComputedStyle(document.body).fontFamily;
  network.on("click", ({ pointer, nodes }) =>
    clickGraph(nodes[0] ?? labelAt(pointer.DOM), pointer),
  );
  // vis-network draws again by itself after both.
  network.on("hoverNode", ({ node }) => (graph.hovered = node));
  network.on("blurNode", () => (graph.hovered = null));
  network.on("dragging", ({ nodes }) => nodes.forEach(keepDragged));
  network.on("dragEnd", ({ nodes }) => {
    nodes.forEach(keepDragged);
    graph.moved = true;
  });
  network.on("zoom", () => (graph.moved = true));
  container.addEventListener("mousemove", (event) => {
    const point = { x: event.offsetX, y: event.offsetY };
    const canvas = container.querySelector("canvas");
    const hits = graph.hovered !== null || labelAt(point) !== null || lineAt(point) !== null;
    if (canvas) canvas.style.cursor = hits ? "pointer" : "grab";
  });
  container.addEventListener("dblclick", ({ offsetX: x, offsetY: y }) => {
    const id = network.getNodeAt({ x, y }) ?? labelAt({ x, y });
    if (id !== null && undrawnNear(id).length) change({ opened: new Set([...state.opened, id]) });
  });
  container.addEventListener("keydown", stepThroughNodes);
  new ResizeObserver(() => refit()).observe(container);
  document.getElementById("zoom-fit").addEventListener("click", fitGraph);
  document.getElementById("zoom-in").addEventListener("click", () => zoomBy(1.3));
  document.getElementById("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
}

// Where the reader has dragged a node, it stays.
function keepDragged(id) {
  const { x, y } = graph.network.getPosition(id);
  places.set(id, { x: x / view.stretch, y: y * view.stretch });
  graph.regions = null;
}

// Also what happens when a frame that was hidden, in a notebook's closed cell, is shown at last.
function refit() {
  const container = document.getElementById("graph");
  if (!container.clientWidth || !container.clientHeight) return;
  graph.covers = null;
  graph.network.setSize("100%", "100%");
  if (!graph.moved) graph.isToFit = true;
  showGraph();
}

function zoomBy(factor) {
  graph.moved = true;
  graph.network.moveTo({ scale: Math.min(6, Math.max(0.03, graph.network.getScale() * factor)) });
}

function labelAt({ x, y }) {
  const name = shownNames().find(
    ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
  return name ? name.id : null;
}

function clickGraph(node, pointer) {
  if (node !== null && node !== undefined) return select(node);
  const link = lineAt(pointer.DOM);
  if (link) followLink(link);
  else if (state.selected !== null) select(null);
}

// A line rests on claims: to the first of them, or to the article where no single sentence says it.
function followLink({ from, claims: supporting, documents }) {
  const claim = claims.get(supporting[0]);
  if (itemOf(from).sort === "event") select(from, claim ? claim.id : null);
  else if (claim) select(claim.event, claim.id);
  else select(documents[0] ?? from);
}

// Arrow keys go to the nearest node on that side; the first goes to the most connected.
function stepThroughNodes(event) {
  const way = WAYS[event.key];
  const zoom = { "+": 1.3, "=": 1.3, "-": 1 / 1.3 }[event.key];
  if (zoom) zoomBy(zoom);
  if (event.key === "0") fitGraph();
  if (!way) return;
  event.preventDefault();
  const next = drawn.has(state.selected)
    ? nodeTowards(state.selected, way)
    : graph.order.find((id) => drawn.has(id));
  if (next) select(next);
}

function nodeTowards(id, [across, down]) {
  const start = positionOf(id);
  let [best, least] = [null, Infinity];
  for (const other of drawn) {
    const { x, y } = positionOf(other);
    const ahead = (x - start.x) * across + (y - start.y) * down;
    const aside = Math.abs((x - start.x) * down) + Math.abs((y - start.y) * across);
    const cost = ahead + 2 * aside;
    if (other !== id && ahead > aside / 2 && cost < least) [best, least] = [other, cost];
  }
  return best;
}
