// The graph: vis-network moves and finds the nodes of the pyvis model; signs, lines, regions, names and
// focus are drawn here.

const EVENT_RADIUS = 10;
const graph = {
  network: null,
  nodes: null,
  shownLinks: null,
  regions: null,
  order: [],
  radius: new Map(),
  hovered: null,
  boxes: [],
  moved: false,
  narrowed: null,
  covers: null,
  least: 0.25,
  fonts: new Map(),
};
const paths = new Map();

function pathOf(glyph) {
  if (!paths.has(glyph)) paths.set(glyph, new Path2D(glyph));
  return paths.get(glyph);
}

// Far out, signs shrink less than distances do, as long as there are few enough of them.
function shownRadius(id) {
  const scale = graph.network.getScale();
  return (graph.radius.get(id) * Math.max(scale, graph.least)) / scale;
}

function startGraph() {
  placeNodes();
  graph.order = [...ranked].sort((one, other) => nodeWeight(other) - nodeWeight(one));
  graph.radius = new Map(
    ranked.map((id) => [id, itemOf(id).sort === "event" ? EVENT_RADIUS : sizes.get(id)]),
  );
  const container = document.getElementById("graph");
  graph.nodes = new vis.DataSet();
  graph.network = new vis.Network(container, { nodes: graph.nodes, edges: [] }, drawing.options);
  // The container has the keyboard and a name; vis-network's own element would be a second, silent stop.
  container.querySelector(".vis-network").tabIndex = -1;
  graph.network.on("beforeDrawing", (context) => {
    drawRegions(context);
    drawLines(context);
  });
  graph.network.on("afterDrawing", drawLabels);
  listenToGraph(container);
  startTools();
  watch(drawGraph);
  themeWatchers.push(() => {
    graph.regions = null;
    graph.network.redraw();
  });
}

function nodeWeight(id) {
  return degree(id) + (itemOf(id).sort === "event" ? 0 : 1000);
}

function focusOf() {
  const id = graph.hovered ?? state.selected;
  return id !== null && drawn.has(id) ? id : null;
}

// Whether a node stands out: beside the node in focus, on the path, or anywhere where neither is asked
// for. Around the centre of a narrowed drawing everything does.
function isNear(id, focus) {
  if (pathNodes().includes(id)) return true;
  if (focus === null) return !pathNodes().length;
  return id === focus || focus === state.focus || near.get(focus)?.has(id) === true;
}

function drawGraph() {
  const before = new Set(drawn);
  chooseDrawn();
  const gone = [...before].filter((id) => !drawn.has(id));
  const come = [...drawn].filter((id) => !before.has(id));
  if (gone.length) graph.nodes.remove(gone);
  if (come.length) graph.nodes.add(come.map(nodeOf));
  if (gone.length || come.length) graph.shownLinks = graph.regions = null;
  const all = drawable.length;
  document
    .getElementById("status")
    .replaceChildren(
      `${drawn.size.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} drawn`,
    );
  drawTools();
  const narrowed = JSON.stringify([state.focus, state.depth, state.path]);
  if (graph.narrowed !== null && graph.narrowed !== narrowed) fitGraph();
  graph.narrowed = narrowed;
  graph.network.redraw();
}

function nodeOf(id) {
  return { id, ...positionOf(id), size: sizes.get(id), shape: "custom", ctxRenderer: drawNode };
}
