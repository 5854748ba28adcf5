// The map of the events in view. Land and borders lie under the marks of places; it follows filters and
// time window, and what is selected elsewhere is seen here.

function startMap() {
  if (story.map) {
    document.getElementById("map-land").setAttribute("d", story.map.land);
    document.getElementById("map-borders").setAttribute("d", story.map.borders);
    new ResizeObserver(resizeMap).observe(document.getElementById("map-frame"));
    listenToMap();
  } else {
    document.getElementById("map-frame").hidden = true;
  }
  watch(drawMap);
}

function resizeMap() {
  const frame = document.getElementById("map-frame");
  if (!frame.clientWidth || !frame.clientHeight) return;
  atlas.width = frame.clientWidth;
  atlas.height = frame.clientHeight;
  document
    .getElementById("map-drawing")
    .setAttribute("viewBox", `0 0 ${atlas.width} ${atlas.height}`);
  const { width, height } = atlas;
  const zoom = document.getElementById("map-zoom");
  const [left, top] = [zoom.offsetLeft, zoom.offsetTop];
  atlas.taken = [
    { left, top, right: left + zoom.offsetWidth, bottom: top + zoom.offsetHeight },
    { left: 0, top: height - 36, right: 12 + LONGEST_SCALE, bottom: height },
  ];
  drawMap();
}

function drawMap() {
  if (state.view !== "map") return;
  const { places, counts } = placesInView();
  drawMapCaption(places, counts);
  if (!story.map || !atlas.width) return;
  atlas.places = places.slice(0, MOST_PLACES);
  const focus = placesInFocus(atlas.places);
  // The largest first, so that none covers a smaller one.
  document
    .getElementById("map-places")
    .replaceChildren(...atlas.places.map((mark) => placeMark(mark, focus)));
  followSpot();
  if (!atlas.moved) fitMap(atlas.places);
  showSelectedPlace();
  placeMarks();
}

// Brings a newly selected place into view; after that the reader may move away.
function showSelectedPlace() {
  if (atlas.shown === state.selected) return;
  atlas.shown = state.selected;
  const event = itemOf(state.selected)?.sort === "event" ? itemOf(state.selected).record : null;
  const wanted = event ? event.place : state.selected;
  const mark = atlas.places.find(({ place }) => place.id === wanted);
  if (!mark) return;
  const { x, y } = toMapPixels(mark);
  const inside = x > 20 && y > 20 && x < atlas.width - 20 && y < atlas.height - 20;
  if (!inside) moveMap(mark.x, mark.y, atlas.zoom);
}

// All that changes when the map is moved or zoomed.
function placeMarks() {
  const { unit, narrowing } = story.map;
  const corner = toMapPixels({ x: 0, y: 0 });
  const scale = `${atlas.zoom * unit * narrowing} ${atlas.zoom * unit}`;
  document
    .getElementById("map-shapes")
    .setAttribute("transform", `translate(${corner.x} ${corner.y}) scale(${scale})`);
  const marks = document.getElementById("map-places").children;
  const spots = atlas.places.map((mark) => ({ ...mark, ...toMapPixels(mark) }));
  spots.forEach(({ x, y }, number) =>
    marks[number].setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`),
  );
  drawMapScale();
  document.getElementById("map-names").replaceChildren(...placeNames(spots));
}

function placeNames(spots) {
  const room = new TakenRoom(atlas.width, atlas.height);
  const measure = measurer("12px");
  const focus = placesInFocus(atlas.places);
  const isInFocus = ({ place }) => focus === null || focus.has(place.id);
  for (const { x, y, radius, place } of spots)
    room.take({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius,
      owner: place.id,
    });
  for (const box of atlas.taken) room.take(box);
  const ordered = [...spots.filter(isInFocus), ...spots.filter((spot) => !isInFocus(spot))];
  return ordered.flatMap((spot) => {
    const text = shortened(nameOf(spot.place.id), 32);
    const places = labelPlaces(spot, measure(text) + 6, LABEL_LINE + 2, true);
    const box = places.find((place) => room.isFree(place, spot.place.id));
    if (!box) return [];
    room.take(box);
    const x = { center: (box.left + box.right) / 2, left: box.left + 2, right: box.right - 2 };
    const anchor = { center: "middle", left: "start", right: "end" };
    return svgElement(
      "text",
      {
        class: `map-name${spot.place.type === "country" ? " wide" : ""}${isInFocus(spot) ? "" : " faint"}`,
        "data-id": spot.place.id,
        x: x[box.align].toFixed(1),
        y: (box.top + LABEL_LINE - 2).toFixed(1),
        "text-anchor": anchor[box.align],
      },
      text,
    );
  });
}

function drawMapScale() {
  const { kilometres, pixels } = mapScale(LONGEST_SCALE);
  const bottom = atlas.height - 12;
  document
    .getElementById("map-scale")
    .replaceChildren(
      svgElement("path", { d: `M12 ${bottom - 4}v4h${pixels.toFixed(1)}v-4` }),
      svgElement("text", { x: 12, y: bottom - 9 }, `${kilometres.toLocaleString("en-GB")} km`),
    );
}

function drawMapCaption(places, { unnamed, unlocated, hidden }) {
  const all = visible.events.size;
  const drawn = all - unnamed - unlocated - hidden;
  const missing = [
    unnamed ? `${unnamed.toLocaleString("en-GB")} name no place` : null,
    unlocated ? `${unlocated.toLocaleString("en-GB")} name one whose position is not known` : null,
    hidden ? `${hidden.toLocaleString("en-GB")} are at places that are filtered out` : null,
  ].filter(Boolean);
  const counted = `${drawn.toLocaleString("en-GB")} of ${plural(all, "event")} in view ${drawn === 1 ? "is" : "are"} on the map`;
  const most =
    places.length > MOST_PLACES
      ? ` Of ${places.length.toLocaleString("en-GB")} places the ${MOST_PLACES} with most events are drawn.`
      : "";
  document
    .getElementById("map-counts")
    .replaceChildren(`${[counted, missing.join(", ")].filter(Boolean).join("; ")}.${most}`);
}
