// Which part of the map is shown, in the address once the reader has moved it: the latitude and longitude of
// its middle and the pixels of a degree of latitude.

const SPOT = /^-?\d{1,2}(\.\d{1,2})?,-?\d{1,3}(\.\d{1,2})?,\d{1,4}(\.\d)?$/;

textField("spot", (text) => SPOT.test(text));

// The hand may be about to move on; an address a second is what browsers bear.
const SPOT_PAUSE = 300;
const spot = { shown: null, later: null };

function spotWords() {
  const latitude = story.map.north - atlas.y;
  const longitude = ((atlas.x / story.map.narrowing + story.map.west + 540) % 360) - 180;
  return [latitude.toFixed(2), longitude.toFixed(2), atlas.zoom.toFixed(1)].join();
}

// After the reader has moved the map.
function keepSpot() {
  atlas.moved = true;
  placeMarks();
  clearTimeout(spot.later);
  spot.later = setTimeout(() => putSpot(spotWords()), SPOT_PAUSE);
}

function putSpot(words) {
  clearTimeout(spot.later);
  spot.shown = state.spot = words;
  keepInAddress(true);
}

// Shows the part that an address asks for; without one, all places.
function followSpot() {
  if (state.spot === spot.shown) return;
  clearTimeout(spot.later);
  spot.shown = state.spot;
  atlas.moved = state.spot !== null;
  if (!atlas.moved) return;
  const [lat, lon, zoom] = state.spot.split(",").map(Number);
  const { x, y } = mapPosition({ lat, lon });
  moveMap(x, y, zoom);
}
