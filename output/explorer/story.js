// The story and the ways through it: which claims support what, which events an entity took part in.

const story = JSON.parse(document.getElementById("story-data").textContent);
const drawing = JSON.parse(document.getElementById("network-data").textContent);

const items = new Map();
for (const entity of story.entities) items.set(entity.id, { sort: "entity", record: entity });
for (const event of story.events) items.set(event.id, { sort: "event", record: event });
for (const article of story.documents) items.set(article.id, { sort: "document", record: article });

// Claims come without what they do not give.
const UNGIVEN = {
  according_to: null,
  medium: null,
  quote: null,
  what: null,
  time: null,
  start: null,
  end: null,
  when: null,
  place: null,
};
story.claims = story.claims.map((claim) => ({
  ...UNGIVEN,
  killed: null,
  injured: null,
  weapons: [],
  participants: [],
  ...claim,
}));

const claims = new Map(story.claims.map((claim) => [claim.id, claim]));
const times = new Map(story.times.map((time) => [time.id, time]));

function grouped(records, keyOf) {
  const groups = new Map();
  for (const record of records) {
    const key = keyOf(record);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(record);
  }
  return groups;
}

const contradictionsOf = grouped(story.contradictions, (contradiction) => contradiction.event);
const claimsIn = grouped(story.claims, (claim) => claim.document);
const timesIn = grouped(story.times, (time) => time.document);
const mentionsIn = new Map(story.documents.map((article) => [article.id, []]));
for (const entity of story.entities) {
  for (const [index, start, end, kind] of entity.mentions) {
    mentionsIn.get(story.documents[index].id).push({ entity: entity.id, start, end, kind });
  }
}

const partsOf = new Map(story.entities.map((entity) => [entity.id, new Map()]));
function addPart(entity, event, role) {
  const parts = partsOf.get(entity);
  if (!parts) return;
  if (!parts.has(event.id)) parts.set(event.id, { event, roles: [] });
  parts.get(event.id).roles.push(role);
}
for (const event of story.events) {
  for (const participant of event.participants)
    addPart(participant.entity, event, roleWords(participant.role));
  if (event.place) addPart(event.place, event, "place");
}

const actingFor = grouped(
  story.entities.filter((entity) => entity.side),
  (entity) => entity.side,
);
const partsWithin = grouped(
  story.events.filter((event) => event.part_of),
  (event) => event.part_of,
);

function roleWords(role) {
  return String(role).replaceAll("_", " ");
}

function claimsOf(event) {
  return event.claims.map((id) => claims.get(id)).filter(Boolean);
}

function isDated(event) {
  return Boolean(event.start || event.end);
}

function itemOf(id) {
  return items.get(id) ?? null;
}

function lookOf(item) {
  const looks = story.looks[item.sort] ?? {};
  const kind = item.sort === "event" ? item.record.kind : item.record.type;
  if (Object.hasOwn(looks, kind)) return looks[kind];
  return { ...story.looks.event.other, title: roleWords(kind ?? "Article") };
}

// "event:attack" or "entity:person": what the legend counts and hides.
function kindKey(item) {
  return `${item.sort}:${item.sort === "event" ? item.record.kind : item.record.type}`;
}

function nameOf(id) {
  const item = itemOf(id);
  if (!item) return String(id);
  if (item.sort === "entity") return item.record.name || item.record.id;
  if (item.sort === "event") return item.record.label || item.record.id;
  return item.record.title || item.record.source || item.record.path || item.record.id;
}

function outletOf(article) {
  return article.source || article.title || article.path || article.id;
}

// Offsets of records count code points; a script's strings count UTF-16 units.
function textOf(article, start, end) {
  const text = article.text ?? "";
  if (article.points === undefined) {
    article.points = /[\ud800-\udfff]/.test(text) ? Array.from(text) : null;
  }
  return article.points ? article.points.slice(start, end).join("") : text.slice(start, end);
}

function lengthOf(article) {
  textOf(article, 0, 0);
  return article.points ? article.points.length : (article.text ?? "").length;
}
