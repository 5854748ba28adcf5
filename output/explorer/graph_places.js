// Where nodes stand: as the model places them, the others beside what they are linked to, and all of it
// stretched towards the shape of the panel, so that a flat panel and a tall one are both filled.

const SMALLEST = 9;
const TURN = Math.PI * (3 - Math.sqrt(5));
const places = new Map();
const sizes = new Map();
const view = { stretch: 1 };

function placeNodes() {
  for (const [place, x, y, size] of drawing.nodes) {
    places.set(drawable[place], { x, y });
    sizes.set(drawable[place], size);
  }
  const around = new Map();
  const low = drawing.nodes.reduce((most, [, , y]) => Math.max(most, y), 0) + 120;
  let alone = 0;
  for (const id of ranked) {
    if (places.has(id)) continue;
    const anchor = [...neighboursOf(id)].find((other) => places.has(other));
    const rank = anchor === undefined ? alone++ : (around.get(anchor) ?? 0);
    if (anchor !== undefined) around.set(anchor, rank + 1);
    places.set(id, anchor === undefined ? inRows(rank, low) : besideOf(places.get(anchor), rank));
    sizes.set(id, SMALLEST);
  }
}

function besideOf({ x, y }, rank) {
  const distance = 70 + 26 * Math.sqrt(rank);
  return { x: x + distance * Math.cos(rank * TURN), y: y + distance * Math.sin(rank * TURN) };
}

function inRows(rank, low) {
  return { x: (rank % 40) * 70, y: low + Math.floor(rank / 40) * 60 };
}

function positionOf(id) {
  const { x, y } = places.get(id);
  return { x: x * view.stretch, y: y / view.stretch };
}

function fitGraph() {
  graph.isToFit = true;
  askForGraph();
}

// Fits what is drawn, with room for the names at the border.
function fitDrawn() {
  const container = document.getElementById("graph");
  const { clientWidth: width, clientHeight: height } = container;
  const shown = [...drawn].map((id) => places.get(id));
  if (!width || !height || !shown.length) return;
  graph.covers = null;
  const card = cardRoom(width);
  const margin = {
    x: Math.min(74, width / 6),
    top: 34 + card.above,
    bottom: height < 300 ? 44 : 54,
  };
  const inner = {
    width: width - 2 * margin.x - card.beside,
    height: height - margin.top - margin.bottom,
  };
  const bounds = boundsOfPoints(shown);
  const shape = (inner.width / inner.height) * (bounds.height / bounds.width);
  view.stretch = Math.sqrt(Math.max(0.35, Math.min(2.8, shape)));
  graph.least = Math.max(0.25, Math.min(0.95, Math.sqrt((width * height) / shown.length) / 105));
  graph.regions = null;
  const scale = Math.min(
    inner.width / (bounds.width * view.stretch),
    (inner.height * view.stretch) / bounds.height,
    1.25,
  );
  const lift = (margin.bottom - margin.top) / 2 / scale;
  withoutDrawing(() => {
    renewNodes();
    graph.nodes.update([...drawn].map((id) => ({ id, ...positionOf(id) })));
    graph.network.moveTo({
      position: {
        x: bounds.x * view.stretch - card.beside / 2 / scale,
        y: bounds.y / view.stretch + lift,
      },
      scale,
    });
  });
  graph.moved = graph.isToFit = false;
}

// The card takes the top of the drawing; that of a path, in a wide one, the left instead.
function cardRoom(width) {
  const card = document.getElementById("graph-card");
  if (card.hidden) return { beside: 0, above: 0 };
  if (state.path !== null && width > 640) return { beside: card.offsetWidth, above: 0 };
  return { beside: 0, above: card.offsetTop + card.offsetHeight - 10 };
}

function boundsOfPoints(points) {
  const edge = (pick, key) =>
    points.reduce((most, point) => pick(most, point[key]), points[0][key]);
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
