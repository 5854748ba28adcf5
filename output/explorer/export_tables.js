// Tables of what is in view, or selected, for spreadsheets.

// What spreadsheets take for a formula, as output/csv_tables.py has it.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

const EVENT_CELLS = {
  id: (event) => event.id,
  kind: (event) => event.kind,
  label: (event) => nameOf(event.id),
  start: (event) => event.start,
  end: (event) => event.end,
  precision: (event) => event.precision,
  when: (event) => event.when,
  status: (event) => event.status,
  place: (event) => nameOrNone(event.place),
  lat: (event) => itemOf(event.place)?.record.lat,
  lon: (event) => itemOf(event.place)?.record.lon,
  participants: (event) =>
    event.participants.map(({ entity, role }) => `${nameOf(entity)} (${roleWords(role)})`),
  weapons: (event) => event.weapons.map((weapon) => weapon.words),
  killed: (event) => event.killed,
  injured: (event) => event.injured,
  articles: (event) => event.sources,
  independent_sources: (event) => event.independent_sources,
};
const SENTENCE_CELLS = {
  claim: (claim) => claim.id,
  event: (claim) => claim.event,
  event_label: (claim) => nameOf(claim.event),
  sentence: (claim) => textOf(itemOf(claim.document).record, ...claim.span),
  according_to: (claim) => nameOrNone(claim.according_to),
  stance: (claim) => claim.stance,
  article: (claim) => nameOf(claim.document),
  outlet: (claim) => itemOf(claim.document).record.source,
  published: (claim) => itemOf(claim.document).record.published.date,
  url: (claim) => itemOf(claim.document).record.url,
};
const ENTITY_CELLS = {
  id: (entity) => entity.id,
  type: (entity) => entity.type,
  name: (entity) => entity.name,
  aliases: (entity) => entity.aliases,
  side: (entity) => nameOrNone(entity.side),
  lat: (entity) => entity.lat,
  lon: (entity) => entity.lon,
  country: (entity) => entity.country,
  events: (entity) => partsOf.get(entity.id).size,
  mentions: (entity) => entity.mentions.length,
};

// What can be saved now: what filters and time window leave and, of that, what belongs to the selection.
function tablesShown() {
  const events = eventsInView();
  const entities = story.entities.filter(({ id }) => visible.entities.has(id));
  const item = state.selected === null ? null : itemOf(state.selected);
  const own = item ? events.filter((event) => belongsTo(event, item)) : [];
  const name = item ? shortened(nameOf(state.selected), 30) : "";
  const eventTables = (rows, part, words) => [
    { name: part, title: `Events ${words}`, rows, columns: EVENT_CELLS },
    {
      name: part.replace("events", "sentences"),
      title: `Sentences ${words}`,
      rows: rows.flatMap(claimsOf),
      columns: SENTENCE_CELLS,
    },
  ];
  return [
    ...eventTables(events, "events", "in view"),
    { name: "names", title: "People and places in view", rows: entities, columns: ENTITY_CELLS },
    ...(own.length ? eventTables(own, "events-selected", `of “${name}”`) : []),
  ];
}

function belongsTo(event, { sort, record }) {
  if (sort === "document") return claimsOf(event).some((claim) => claim.document === record.id);
  return touches(event, { sort, record });
}

function nameOrNone(id) {
  return id && itemOf(id) ? nameOf(id) : null;
}

function saveTable({ name, rows, columns }) {
  const lines = [
    Object.keys(columns),
    ...rows.map((row) => Object.values(columns).map((cell) => cell(row))),
  ];
  const text = lines.map((line) => line.map(csvCell).join(",") + "\r\n").join("");
  // The mark at the start tells spreadsheets that this is UTF-8.
  saveFile("\ufeff" + text, "text/csv;charset=utf-8", fileName(name, "csv"));
}

function csvCell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = (Array.isArray(value) ? value.join("; ") : String(value)).toWellFormed();
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
