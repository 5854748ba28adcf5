// Which events and entities are in view. A filter is a test of events with a name; the legend counts
// what a choice would leave by all filters but its own.

// `version` tells one finding of them from the next; `by` are the values of the filters that it was made by.
const visible = { events: new Set(), entities: new Set(), version: 0, by: [] };
const eventFilters = new Map();
const STATUSES = ["occurred", "ongoing", "planned", "proposed", "hypothetical", "denied"];

function filterEvents(name, test) {
  eventFilters.set(name, test);
}

function passes(event, except = null) {
  for (const [name, test] of eventFilters) if (name !== except && !test(event)) return false;
  return true;
}

const FILTERS = ["hidden", "from", "to", "sides", "statuses", "least", "disputed"];
const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text);

setField("hidden", (text) => /^(event|entity):/.test(text), { address: "hide" });
textField("from", isDay);
textField("to", isDay);
setField("sides", (text) => itemOf(text)?.sort === "entity", { address: "side" });
setField("statuses", (text) => STATUSES.includes(text), { address: "status" });
numberField("least", 1, 999999, { address: "sources" });
flagField("disputed");

filterEvents("kind", (event) => !state.hidden.has(`event:${event.kind}`));
filterEvents("window", inWindow);
filterEvents("sides", (event) => isEvery(state.sides, (side) => sidesIn.get(event.id).has(side)));
filterEvents("status", ({ status }) => !state.statuses.size || state.statuses.has(status));
filterEvents("sources", (event) => event.independent_sources >= state.least);
filterEvents("disputed", (event) => !state.disputed || contradictionsOf.has(event.id));

function isEvery(values, test) {
  for (const value of values) if (!test(value)) return false;
  return true;
}

function toggled(values, value) {
  const others = new Set(values);
  if (!others.delete(value)) others.add(value);
  return others;
}

// An entity stands for itself and for those it acts for, directly or through another.
function sidesOf(id) {
  const sides = new Set();
  for (let next = id; next && !sides.has(next); next = itemOf(next)?.record.side) sides.add(next);
  return sides;
}

const sidesIn = new Map(
  story.events.map((event) => [
    event.id,
    new Set(event.participants.flatMap(({ entity }) => [...sidesOf(entity)])),
  ]),
);

function inWindow(event) {
  if (!isDated(event)) return true;
  if (state.to && (event.start ?? event.end) > state.to) return false;
  return !(state.from && (event.end ?? event.start) < state.from);
}

// Whether events are asked for by more than kind and time: what takes part in none is then left out.
function isNarrowed() {
  return state.sides.size > 0 || state.statuses.size > 0 || state.least > 1 || state.disputed;
}

function findVisible() {
  const by = FILTERS.map((name) => state[name]);
  if (by.every((value, place) => value === visible.by[place])) return;
  visible.by = by;
  visible.version += 1;
  visible.events.clear();
  visible.entities.clear();
  for (const event of story.events) if (passes(event)) visible.events.add(event.id);
  const narrowed = isNarrowed();
  for (const { id, type } of story.entities) {
    if (!state.hidden.has(`entity:${type}`) && takesPart(id, narrowed)) visible.entities.add(id);
  }
}

function takesPart(id, narrowed) {
  const parts = partsOf.get(id);
  if (!parts.size) return !narrowed;
  for (const id of parts.keys()) if (visible.events.has(id)) return true;
  return false;
}

function eventsInView() {
  return story.events.filter(({ id }) => visible.events.has(id));
}

function undatedInView() {
  return eventsInView().filter((event) => !isDated(event));
}

function isVisible(id) {
  return visible.events.has(id) || visible.entities.has(id);
}
