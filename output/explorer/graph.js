// The graph: vis-network draws and moves the pyvis model; signs, names and focus are drawn here.

const EVENT_RADIUS = 10;
// Below this many pixels an event's sign cannot be read, and a name may rather cover it than be missing.
const SMALL_EVENT = 5.5;
// The few most connected names may also cover signs that can just be read.
const LEADING = 3;
const SMALL_FOR_LEADING = 7.5;
const graph = {
  network: null,
  nodes: null,
  edges: null,
  ends: new Map(),
  near: new Map(),
  hovered: null,
  boxes: [],
  moved: false,
  least: 0.25,
  fonts: new Map(),
};
const paths = new Map();

function pathOf(glyph) {
  if (!paths.has(glyph)) paths.set(glyph, new Path2D(glyph));
  return paths.get(glyph);
}

function radiusOf(node) {
  return itemOf(node.id).sort === "event" ? EVENT_RADIUS : node.size;
}

// Far out, signs shrink less than distances do, as long as there are few enough of them.
function shownRadius(id) {
  const scale = graph.network.getScale();
  return (graph.radius.get(id) * Math.max(scale, graph.least)) / scale;
}

// One line for each pair of nodes, with all the roles between them: parallel lines hide each other.
function mergedEdges() {
  const pairs = grouped(drawing.edges, (edge) => JSON.stringify([edge.from, edge.to]));
  return [...pairs.values()].map((edges, number) => ({
    id: `edge-${number}`,
    from: edges[0].from,
    to: edges[0].to,
    relation: [...new Set(edges.map((edge) => roleWords(edge.label)))].join(", "),
    claims: [...new Set(edges.flatMap((edge) => edge.claims))],
    documents: [...new Set(edges.flatMap((edge) => edge.documents))],
  }));
}

function startGraph() {
  const container = document.getElementById("graph");
  const merged = mergedEdges();
  for (const { id, from, to, relation, claims: supporting, documents } of merged) {
    graph.ends.set(id, { from, to, relation, claims: supporting, documents });
    for (const [one, other] of [
      [from, to],
      [to, from],
    ]) {
      if (!graph.near.has(one)) graph.near.set(one, new Set());
      graph.near.get(one).add(other);
    }
  }
  graph.order = [...drawing.nodes]
    .sort((one, other) => weightOf(other) - weightOf(one))
    .map((node) => node.id);
  graph.radius = new Map(drawing.nodes.map((node) => [node.id, radiusOf(node)]));
  graph.nodes = new vis.DataSet(
    drawing.nodes.map(({ id, x, y, size }) => ({
      id,
      x,
      y,
      size,
      shape: "custom",
      ctxRenderer: drawNode,
    })),
  );
  graph.edges = new vis.DataSet(merged.map(({ id, from, to }) => ({ id, from, to })));
  graph.network = new vis.Network(
    container,
    { nodes: graph.nodes, edges: graph.edges },
    drawing.options,
  );
  graph.network.on("afterDrawing", drawLabels);
  listenToGraph(container);
  watch(drawGraph);
  themeWatchers.push(drawGraph);
}

function weightOf(node) {
  return (graph.near.get(node.id)?.size ?? 0) + (itemOf(node.id).sort === "event" ? 0 : 1000);
}

function focusOf() {
  const id = graph.hovered ?? state.selected;
  return id !== null && graph.near.has(id) && isVisible(id) ? id : null;
}

function isNear(id, focus) {
  return focus === null || id === focus || graph.near.get(focus).has(id);
}

function drawGraph() {
  graph.nodes.update(drawing.nodes.map(({ id }) => ({ id, hidden: !isVisible(id) })));
  colourEdges();
  const drawn = drawing.nodes.filter(({ id }) => isVisible(id)).length;
  const all = story.entities.length + story.events.length;
  document
    .getElementById("status")
    .replaceChildren(`${drawn.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} drawn`);
  graph.network.redraw();
}

function colourEdges() {
  const focus = focusOf();
  graph.edges.update([...graph.ends].map(([id, { from, to }]) => edgeStyle(id, from, to, focus)));
}

function edgeStyle(id, from, to, focus) {
  const source = itemOf(from);
  const touches = from === focus || to === focus;
  const share = focus === null ? 0.6 : touches ? 0.95 : 0.07;
  const name = source.sort === "event" ? "tone-" + lookOf(source).tone : "quiet";
  const between = source.sort === itemOf(to).sort;
  return {
    id,
    hidden: !isVisible(from) || !isVisible(to),
    dashes: between ? [4, 4] : false,
    width: touches && focus !== null ? 2.4 : 1.4,
    color: {
      color: faded(name, share),
      hover: faded(name, 0.95),
      highlight: faded(name, 0.95),
      inherit: false,
    },
  };
}

// Fits what is visible, with room for the names at the border. The drawing is first stretched towards
// the shape of its panel, so that a flat panel and a tall one are both filled.
function fitGraph() {
  const container = document.getElementById("graph");
  const { clientWidth: width, clientHeight: height } = container;
  const shown = drawing.nodes.filter(({ id }) => isVisible(id));
  if (!width || !height || !shown.length) return;
  const margin = { x: Math.min(74, width / 6), top: 34, bottom: height < 300 ? 44 : 54 };
  const inner = { width: width - 2 * margin.x, height: height - margin.top - margin.bottom };
  const bounds = boundsOf(shown);
  const shape = (inner.width / inner.height) * (bounds.height / bounds.width);
  const stretch = Math.sqrt(Math.max(0.35, Math.min(2.8, shape)));
  graph.least = Math.max(0.25, Math.min(0.95, Math.sqrt((width * height) / shown.length) / 105));
  graph.nodes.update(drawing.nodes.map(({ id, x, y }) => ({ id, x: x * stretch, y: y / stretch })));
  const scale = Math.min(
    inner.width / (bounds.width * stretch),
    (inner.height * stretch) / bounds.height,
    1.25,
  );
  const lift = (margin.bottom - margin.top) / 2 / scale;
  graph.network.moveTo({
    position: { x: bounds.x * stretch, y: bounds.y / stretch + lift },
    scale,
  });
  graph.moved = false;
}

function boundsOf(nodes) {
  const edge = (pick, key) => nodes.reduce((most, node) => pick(most, node[key]), nodes[0][key]);
  const [left, right, top, bottom] = [
    edge(Math.min, "x"),
    edge(Math.max, "x"),
    edge(Math.min, "y"),
    edge(Math.max, "y"),
  ];
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: Math.max(80, right - left),
    height: Math.max(80, bottom - top),
  };
}
