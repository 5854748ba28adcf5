// The graph: vis-network moves and finds the nodes of the pyvis model; signs, lines, regions, names and
// focus are drawn here.

const EVENT_RADIUS = 10;
const graph = {
  network: null,
  nodes: null,
  shownLinks: null,
  regions: null,
  areRegionsOld: false,
  order: [],
  radius: new Map(),
  hovered: null,
  labels: [],
  labelled: null,
  moved: false,
  narrowed: null,
  isToFit: false,
  frame: null,
  rest: null,
  isHasty: false,
  covers: null,
  least: 0.25,
  fonts: new Map(),
};
const PAUSE = 150;
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

// What is drawn is known at once and shown in the next frame; while the graph is hidden, when it is shown
// again. In the middle of a drag names and regions stay where they are until the hand rests.
function drawGraph() {
  chooseDrawn();
  graph.shownLinks = null;
  const all = drawable.length;
  document
    .getElementById("status")
    .replaceChildren(
      `${drawn.size.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} drawn`,
    );
  drawTools();
  const narrowed = JSON.stringify([state.focus, state.depth, state.path]);
  if (graph.narrowed !== null && graph.narrowed !== narrowed) graph.isToFit = true;
  graph.narrowed = narrowed;
  graph.isHasty = pace.isPassing;
  clearTimeout(graph.rest);
  if (graph.isHasty) graph.rest = setTimeout(showAtRest, PAUSE);
  askForGraph();
}

function askForGraph() {
  graph.frame ??= requestAnimationFrame(showGraph);
}

function showAtRest() {
  graph.isHasty = false;
  showGraph();
}

function showGraph() {
  cancelAnimationFrame(graph.frame);
  graph.frame = null;
  if (state.view !== "graph") return;
  if (graph.isToFit) fitDrawn();
  else withoutDrawing(renewNodes);
  graph.network.redraw();
}

// Gives vis-network the nodes that are drawn now.
function renewNodes() {
  const known = graph.nodes.getIds();
  const gone = known.filter((id) => !drawn.has(id));
  const before = new Set(known);
  const come = [...drawn].filter((id) => !before.has(id));
  if (gone.length) graph.nodes.remove(gone);
  if (come.length) graph.nodes.add(come.map(nodeOf));
  if (gone.length || come.length) graph.areRegionsOld = true;
}

// vis-network draws after each change of its nodes; some changes together are to be drawn once.
function withoutDrawing(change) {
  const { emitter } = graph.network.body;
  emitter.emit("_blockRedraw");
  change();
  emitter.emit("_allowRedraw");
}

function nodeOf(id) {
  return { id, ...positionOf(id), size: sizes.get(id), shape: "custom", ctxRenderer: drawNode };
}
