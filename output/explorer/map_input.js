// Pointer, wheel and keys on the map.

const PAN_STEP = 60;
const MAP_STEP = 1.5;
const pointers = new Map();

function listenToMap() {
  const drawing = document.getElementById("map-drawing");
  drawing.addEventListener("click", clickMap);
  drawing.addEventListener("keydown", stepOnMap);
  drawing.addEventListener("wheel", wheelOnMap, { passive: false });
  drawing.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, pointOf(event));
    atlas.dragged = 0;
  });
  drawing.addEventListener("pointermove", dragMap);
  for (const name of ["pointerup", "pointercancel"])
    drawing.addEventListener(name, (event) => pointers.delete(event.pointerId));
  drawing.addEventListener("pointerleave", () => showTooltip(null));
  const on = (id, move) => document.getElementById(id).addEventListener("click", move);
  on("map-in", zooming(MAP_STEP));
  on("map-out", zooming(1 / MAP_STEP));
  on("map-fit", showWholeMap);
}

function zooming(factor) {
  return () => {
    zoomMap(factor);
    keepSpot();
  };
}

function showWholeMap() {
  atlas.moved = false;
  fitMap(atlas.places);
  placeMarks();
  putSpot(null);
}

function pointOf(event) {
  const frame = document.getElementById("map-drawing").getBoundingClientRect();
  return { x: event.clientX - frame.left, y: event.clientY - frame.top };
}

function clickMap(event) {
  if (atlas.dragged > 4) return;
  const id = event.target.closest("[data-id]")?.dataset.id ?? null;
  if (id !== null) select(id);
  else if (state.selected !== null) select(null);
}

// One finger or the mouse moves the map; two fingers zoom it too.
function dragMap(event) {
  const before = pointers.get(event.pointerId);
  if (!before) {
    showPlaceWords(event);
    return;
  }
  const now = pointOf(event);
  const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
  pointers.set(event.pointerId, now);
  atlas.dragged += Math.hypot(now.x - before.x, now.y - before.y);
  if (atlas.dragged <= 4) return;
  const drawing = document.getElementById("map-drawing");
  if (!drawing.hasPointerCapture(event.pointerId)) drawing.setPointerCapture(event.pointerId);
  showTooltip(null);
  if (other) {
    const apart = (point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    zoomMap(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  } else {
    panMap(before.x - now.x, before.y - now.y);
  }
  keepSpot();
}

function wheelOnMap(event) {
  event.preventDefault();
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
  zoomMap(Math.exp(-event.deltaY * lines * 0.0016), pointOf(event));
  keepSpot();
}

function stepOnMap(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const move = event.shiftKey ? panKeys()[event.key] : mapKeys()[event.key];
  if (!move) return;
  event.preventDefault();
  move();
}

function mapKeys() {
  return {
    ArrowLeft: () => stepToPlace("x", -1),
    ArrowRight: () => stepToPlace("x", 1),
    ArrowUp: () => stepToPlace("y", -1),
    ArrowDown: () => stepToPlace("y", 1),
    "+": zooming(MAP_STEP),
    "=": zooming(MAP_STEP),
    "-": zooming(1 / MAP_STEP),
    0: showWholeMap,
  };
}

function panKeys() {
  const pan = (right, down) => () => {
    panMap(right * PAN_STEP, down * PAN_STEP);
    keepSpot();
  };
  return {
    ArrowLeft: pan(-1, 0),
    ArrowRight: pan(1, 0),
    ArrowUp: pan(0, -1),
    ArrowDown: pan(0, 1),
    "+": zooming(MAP_STEP),
  };
}

// The next place to the west, east, north or south, and around again; the one with most events first.
function stepToPlace(axis, step) {
  if (!atlas.places.length) return;
  const ordered = [...atlas.places].sort((one, other) => one[axis] - other[axis]);
  const at = ordered.findIndex(({ place }) => place.id === state.selected);
  const next = at < 0 ? atlas.places[0] : ordered[(at + step + ordered.length) % ordered.length];
  select(next.place.id);
}

function showPlaceWords(event) {
  const id = event.target.closest("[data-id]")?.dataset.id;
  const mark = atlas.places.find(({ place }) => place.id === id);
  if (!mark) {
    showTooltip(null);
    return;
  }
  showTooltip(event, shortened(nameOf(id), 160), [
    `${plural(mark.events.length, "event")}: ${kindsAt(mark.events)}`,
  ]);
}
