// Gentle regions behind the nodes: one for each side. A region holds those who act for the side and the
// events in which no one else takes part, and it gives way to all other nodes, so that nothing seems to
// belong to a side that it is not known to belong to.
//
// Every node spreads a field around it; a region is where that of its side outweighs all others, and
// never the place of a node that is not of it.

const MOST_REGIONS = 6;
// Pixels of a cell, and how many cells are worth the time: a larger drawing has coarser ones.
const LEAST_CELL = 10;
const MOST_CELLS = 20000;
const SPREAD = 78;
const AIR = 30;
const SHARE = 0.2;

flagField("plain");

// The side that a node is of: for an entity the last that it acts for, for an event the only one whose
// people take part.
const sideOfNode = new Map();
for (const { id } of story.entities) sideOfNode.set(id, [...sidesOf(id)].at(-1));
for (const { id, participants } of story.events) {
  const sides = new Set(participants.map(({ entity }) => sideOfNode.get(entity)));
  sideOfNode.set(id, sides.size === 1 ? [...sides][0] : null);
}
const regionSides = [...grouped(story.entities, ({ id }) => sideOfNode.get(id))]
  .filter(([side, members]) => itemOf(side) && members.length > 1)
  .sort(([one, these], [other, those]) => those.length - these.length || (one < other ? -1 : 1))
  .slice(0, MOST_REGIONS)
  .map(([side]) => side);

function drawRegions(context) {
  if (state.plain || !regionSides.length || !drawn.size) return;
  if (graph.areRegionsOld && !graph.isHasty) graph.regions = null;
  if (graph.regions === null) {
    graph.regions = regionImage();
    graph.areRegionsOld = false;
  }
  const { image, left, top, width, height } = graph.regions;
  context.save();
  context.globalAlpha = focusOf() === null && state.path === null ? 1 : 0.5;
  context.imageSmoothingQuality = "high";
  context.drawImage(image, left, top, width, height);
  context.restore();
}

function regionImage() {
  const bounds = boundsOfPoints([...drawn].map(positionOf));
  const left = bounds.x - bounds.width / 2 - SPREAD;
  const top = bounds.y - bounds.height / 2 - SPREAD;
  const [across, down] = [bounds.width + 2 * SPREAD, bounds.height + 2 * SPREAD];
  const cell = Math.max(LEAST_CELL, Math.sqrt((across * down) / MOST_CELLS));
  const columns = Math.ceil(across / cell);
  const rows = Math.ceil(down / cell);
  const grid = { left, top, columns, rows, cell };
  const fields = [...regionSides, null].map(() => new Float32Array(columns * rows));
  const closed = regionSides.map(() => new Float32Array(columns * rows));
  for (const id of drawn) {
    spread(fields[fieldOf(id)], grid, positionOf(id), SPREAD, 1);
    closed.forEach((field, place) => {
      if (place !== fieldOf(id)) spread(field, grid, positionOf(id), AIR, 4);
    });
  }
  for (const { from, to } of shownLinks()) {
    if (
      fieldOf(from) === fieldOf(to) &&
      sideOfNode.get(from) !== null &&
      fieldOf(from) < regionSides.length
    )
      spreadAlong(fields[fieldOf(from)], grid, positionOf(from), positionOf(to));
  }
  const size = { width: columns * cell, height: rows * cell };
  return { ...paintedRegions(fields, closed, grid), left, top, ...size, cell };
}

function fieldOf(id) {
  const place = regionSides.indexOf(sideOfNode.get(id));
  return place < 0 ? regionSides.length : place;
}

function spread(field, { left, top, columns, rows, cell }, { x, y }, around, weight) {
  const [across, down] = [(x - left) / cell, (y - top) / cell];
  const reach = around / cell;
  const last = {
    column: Math.min(columns - 1, across + reach),
    row: Math.min(rows - 1, down + reach),
  };
  for (let row = Math.max(0, Math.ceil(down - reach)); row <= last.row; row += 1) {
    for (let column = Math.max(0, Math.ceil(across - reach)); column <= last.column; column += 1) {
      const near = 1 - ((column - across) ** 2 + (row - down) ** 2) / reach ** 2;
      if (near > 0) field[row * columns + column] += weight * near * near;
    }
  }
}

// Holds a region together along its own lines.
function spreadAlong(field, grid, start, end) {
  const steps = Math.min(
    40,
    Math.floor(Math.hypot(end.x - start.x, end.y - start.y) / (SPREAD / 2)),
  );
  for (let step = 1; step < steps; step += 1) {
    const share = step / steps;
    const point = {
      x: start.x + (end.x - start.x) * share,
      y: start.y + (end.y - start.y) * share,
    };
    spread(field, grid, point, SPREAD, 0.45);
  }
}

function paintedRegions(fields, closed, { columns, rows }) {
  const image = document.createElement("canvas");
  image.width = columns;
  image.height = rows;
  const context = image.getContext("2d");
  const pixels = context.createImageData(columns, rows);
  const owners = new Int8Array(columns * rows).fill(-1);
  const tones = regionSides.map((side, place) =>
    colour(`side-${place + 1}`)
      .match(/[\d.]+/g)
      .map(Number),
  );
  for (let cell = 0; cell < columns * rows; cell += 1) {
    const total = fields.reduce((sum, field) => sum + field[cell], 0);
    tones.forEach((tone, place) => {
      const lead = 2.4 * fields[place][cell] - 1.4 * total - 0.1;
      const share = Math.min(1, lead / 0.35, 1 - closed[place][cell]);
      if (share <= 0) return;
      owners[cell] = place;
      pixels.data.set([tone[0], tone[1], tone[2], 255 * SHARE * share], cell * 4);
    });
  }
  context.putImageData(pixels, 0, 0);
  return { image, owners };
}

// The side whose region a point lies in, or null.
function regionAt({ x, y }) {
  if (graph.regions === null) return null;
  const { image, left, top, owners, cell } = graph.regions;
  const [column, row] = [Math.round((x - left) / cell), Math.round((y - top) / cell)];
  return regionSides[owners[row * image.width + column]] ?? null;
}
