// Where the map stands: degrees to pixels, and moving, zooming and fitting within the window that the
// page has shapes for. Positions are degrees to the right of and below the window's corner.

const MOST_ZOOM = 160;
const FIT_ZOOM = 60;
// In pixels: for the marks at the top, and for the buttons and the scale at the bottom.
const ROOM_ABOVE = 24;
const ROOM_BELOW = 50;
const KM_A_DEGREE = 111.2;
const LONGEST_SCALE = 110;
// `taken` are boxes in pixels that no name may cover; `shown` is what was last brought into view.
const atlas = {
  x: 0,
  y: 0,
  zoom: 1,
  width: 0,
  height: 0,
  moved: false,
  dragged: 0,
  places: [],
  taken: [],
  shown: null,
};

function mapPosition({ lat, lon }) {
  const east = (((lon - story.map.west) % 360) + 360) % 360;
  return { x: east * story.map.narrowing, y: story.map.north - lat };
}

function toMapPixels({ x, y }) {
  return {
    x: (x - atlas.x) * atlas.zoom + atlas.width / 2,
    y: (y - atlas.y) * atlas.zoom + atlas.height / 2,
  };
}

function mapSize() {
  return { width: story.map.width * story.map.narrowing, height: story.map.height };
}

// All of the given places, with room for their names, but never closer than a country or so.
function fitMap(positions) {
  const { width, height } = mapSize();
  const within = (values, all) =>
    values.length ? [Math.min(...values), Math.max(...values)] : [0, all];
  const [left, right] = within(
    positions.map(({ x }) => x),
    width,
  );
  const [top, bottom] = within(
    positions.map(({ y }) => y),
    height,
  );
  const across = Math.max(60, atlas.width - Math.min(160, atlas.width / 3));
  const down = Math.max(60, atlas.height - ROOM_ABOVE - ROOM_BELOW);
  const zoom = Math.min(
    across / Math.max(right - left, 0.01),
    down / Math.max(bottom - top, 0.01),
    FIT_ZOOM,
  );
  const lower = (ROOM_BELOW - ROOM_ABOVE) / 2 / zoom;
  moveMap((left + right) / 2, (top + bottom) / 2 + lower, zoom);
}

function moveMap(x, y, zoom) {
  const { width, height } = mapSize();
  const least = Math.min(atlas.width / width, atlas.height / height);
  atlas.zoom = Math.min(MOST_ZOOM, Math.max(least, zoom));
  atlas.x = keptWithin(x, atlas.width / 2 / atlas.zoom, width);
  atlas.y = keptWithin(y, atlas.height / 2 / atlas.zoom, height);
}

function keptWithin(value, half, all) {
  return 2 * half >= all ? all / 2 : Math.min(all - half, Math.max(half, value));
}

// The place that is selected, else the middle of the map.
function heldPoint() {
  const mark = atlas.places.find(({ place }) => place.id === state.selected);
  const point = mark ? toMapPixels(mark) : { x: -1, y: -1 };
  const inside = point.x > 0 && point.y > 0 && point.x < atlas.width && point.y < atlas.height;
  return inside ? point : { x: atlas.width / 2, y: atlas.height / 2 };
}

// What lies under `point`, in pixels, stays there.
function zoomMap(factor, point = heldPoint()) {
  const before = atlas.zoom;
  const zoom = Math.min(MOST_ZOOM, before * factor);
  const [dx, dy] = [point.x - atlas.width / 2, point.y - atlas.height / 2];
  moveMap(atlas.x + dx / before - dx / zoom, atlas.y + dy / before - dy / zoom, zoom);
}

function panMap(right, down) {
  moveMap(atlas.x + right / atlas.zoom, atlas.y + down / atlas.zoom, atlas.zoom);
}

// A round number of kilometres and how many pixels it has, in the middle of what is shown.
function mapScale(most) {
  const latitude = ((story.map.north - atlas.y) * Math.PI) / 180;
  const pixels = (atlas.zoom * story.map.narrowing) / (KM_A_DEGREE * Math.cos(latitude));
  const power = 10 ** Math.floor(Math.log10(most / pixels));
  const kilometres = power * [5, 2, 1].find((part) => part * power * pixels <= most);
  return { kilometres, pixels: kilometres * pixels };
}
