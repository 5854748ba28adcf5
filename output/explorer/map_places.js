// The places of the events in view: which they are, and how their marks look.

const LARGEST_MARK = 26;
const MARK_OF_ONE = 6;
const SMALLEST_MARK = 4.5;
const MOST_PLACES = 400;

// Places with their events, those with most first; and how many events no place on the map has.
function placesInView() {
  const found = new Map();
  const counts = { unnamed: 0, unlocated: 0, hidden: 0 };
  for (const event of eventsInView()) {
    const place = event.place === null ? null : itemOf(event.place)?.record;
    if (!place) counts.unnamed += 1;
    else if (place.lat === null || place.lon === null) counts.unlocated += 1;
    else if (!visible.entities.has(place.id)) counts.hidden += 1;
    else if (found.has(place.id)) found.get(place.id).events.push(event);
    else found.set(place.id, { place, events: [event], ...mapPosition(place) });
  }
  const places = [...found.values()].sort(
    (one, other) =>
      other.events.length - one.events.length || (one.place.id < other.place.id ? -1 : 1),
  );
  const most = places[0]?.events.length ?? 1;
  const one = Math.min(MARK_OF_ONE, LARGEST_MARK / Math.sqrt(most));
  for (const mark of places)
    mark.radius = Math.max(SMALLEST_MARK, one * Math.sqrt(mark.events.length));
  return { places, counts };
}

// The places that what is selected has to do with; null where that is none of those drawn.
function placesInFocus(places) {
  const item = state.selected === null ? null : itemOf(state.selected);
  if (!item) return null;
  const id = item.record.id;
  const ofArticle = new Set((claimsIn.get(id) ?? []).map((claim) => claim.event));
  const concerns = {
    event: ({ events }) => events.some((event) => event.id === id),
    entity: ({ place, events }) =>
      place.id === id || events.some((event) => partsOf.get(id).has(event.id)),
    document: ({ events }) => events.some((event) => ofArticle.has(event.id)),
  };
  const focus = new Set(places.filter(concerns[item.sort]).map(({ place }) => place.id));
  return focus.size ? focus : null;
}

function kindsAt(events) {
  const kinds = [...grouped(events, (event) => lookOf(itemOf(event.id)).title)];
  kinds.sort(([, one], [, other]) => other.length - one.length);
  return kinds.map(([title, { length }]) => `${length} ${title.toLowerCase()}`).join(", ");
}

// A disc with the number of events, and a ring that shows what kinds they are.
function placeMark({ place, events, radius }, focus) {
  const number = events.length > 1 && radius >= 8 ? String(events.length) : null;
  const faint = focus !== null && !focus.has(place.id);
  return svgElement(
    "g",
    {
      class: `map-place${faint ? " faint" : ""}`,
      "data-id": place.id,
      role: "img",
      "aria-label": `${shortened(nameOf(place.id), 160)}: ${plural(events.length, "event")}, ${kindsAt(events)}`,
    },
    place.id === state.selected
      ? svgElement("circle", { class: "map-selected", r: radius + 4.5 })
      : null,
    svgElement("circle", { class: "map-disc", r: radius }),
    ...toneRing(events, radius - 1.5),
    number === null ? null : svgElement("text", { class: "map-number", y: 3.8 }, number),
  );
}

function toneRing(events, radius) {
  const tones = [...grouped(events, (event) => lookOf(itemOf(event.id)).tone)];
  tones.sort(([one, some], [other, more]) => more.length - some.length || (one < other ? -1 : 1));
  if (tones.length === 1)
    return [svgElement("circle", { class: `map-ring tone-${tones[0][0]}`, r: radius })];
  let from = 0;
  return tones.map(([tone, { length }]) => {
    const to = from + length / events.length;
    const d = arcPath(radius, from, to);
    from = to;
    return svgElement("path", { class: `map-ring tone-${tone}`, d });
  });
}

// Part of a circle, in shares of a turn from the top, clockwise.
function arcPath(radius, from, to) {
  const [start, end] = [from, to].map((share) => {
    const angle = (share - 0.25) * 2 * Math.PI;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${start}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${end}`;
}
