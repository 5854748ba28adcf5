// The pointer on the graph: nodes, their names and their lines all lead to sentences.

function listenToGraph(container) {
  const { network } = graph;
  graph.family = getComputedStyle(document.body).fontFamily;
  network.on("click", ({ pointer, nodes, edges }) =>
    clickGraph(nodes[0] ?? labelAt(pointer.DOM), edges[0]),
  );
  network.on("hoverNode", ({ node }) => hover(node));
  network.on("blurNode", () => hover(null));
  network.on("dragEnd", () => (graph.moved = true));
  network.on("zoom", () => (graph.moved = true));
  container.addEventListener("mousemove", (event) => {
    const id = labelAt({ x: event.offsetX, y: event.offsetY });
    const canvas = container.querySelector("canvas");
    if (canvas) canvas.style.cursor = id !== null || graph.hovered !== null ? "pointer" : "grab";
  });
  new ResizeObserver(() => refit()).observe(container);
  document.getElementById("zoom-fit").addEventListener("click", fitGraph);
  document.getElementById("zoom-in").addEventListener("click", () => zoomBy(1.3));
  document.getElementById("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
}

// Also what happens when a frame that was hidden, in a notebook's closed cell, is shown at last.
function refit() {
  const container = document.getElementById("graph");
  if (!container.clientWidth || !container.clientHeight) return;
  graph.network.setSize("100%", "100%");
  graph.network.redraw();
  if (!graph.moved) fitGraph();
}

function zoomBy(factor) {
  graph.moved = true;
  graph.network.moveTo({ scale: Math.min(6, Math.max(0.03, graph.network.getScale() * factor)) });
}

function hover(id) {
  graph.hovered = id;
  colourEdges();
  graph.network.redraw();
}

function labelAt({ x, y }) {
  const box = graph.boxes.find(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
  return box ? box.id : null;
}

function clickGraph(node, edge) {
  if (node !== null && node !== undefined) select(node);
  else if (edge !== undefined) followEdge(graph.ends.get(edge));
  else if (state.selected !== null) select(null);
}

// A line rests on claims: to the first of them, or to the article where no single sentence says it.
function followEdge({ from, claims: supporting, documents }) {
  const claim = claims.get(supporting[0]);
  if (itemOf(from).sort === "event") select(from, claim ? claim.id : null);
  else if (claim) select(claim.event, claim.id);
  else select(documents[0] ?? from);
}
