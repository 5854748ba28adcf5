// The tables of the list and their columns.

function named(id) {
  return id && itemOf(id) ? itemLink(id, nameOf(id)) : "";
}

function orderOf(id) {
  return id && itemOf(id) ? folded(nameOf(id)) : null;
}

const EVENT_COLUMNS = [
  {
    name: "when",
    title: "When",
    size: "days",
    cell: dayLink,
    order: (event) => event.start ?? event.end,
  },
  {
    name: "what",
    title: "What",
    cell: (event) => [
      sign(lookOf(itemOf(event.id)), "event"),
      " ",
      itemLink(event.id, nameOf(event.id)),
      event.status === "occurred" ? null : element("span", { class: "note" }, ` ${event.status}`),
    ],
    order: (event) => orderOf(event.id),
  },
  {
    name: "kind",
    title: "Kind",
    size: "sort",
    cell: (event) => words(lookOf(itemOf(event.id)).title),
    order: (event) => lookOf(itemOf(event.id)).title,
  },
  {
    name: "where",
    title: "Where",
    size: "brief",
    cell: (event) => named(event.place),
    order: (event) => orderOf(event.place),
  },
  countColumn("killed"),
  countColumn("injured"),
  {
    name: "articles",
    title: "Articles",
    size: "few",
    cell: (event) =>
      itemLink(event.id, String(event.sources), {
        claim: event.claims[0] ?? null,
        label: `${plural(event.sources, "article")}: first sentence`,
      }),
    order: (event) => event.sources,
  },
];

// Sorted by the first number that is given: "6–7" by 6, "at least 24" by 24.
function countColumn(field) {
  const first = (event) => Number(/\d[\d,]*/.exec(event[field])[0].replaceAll(",", ""));
  return {
    name: field,
    title: capital(field),
    size: "few",
    cell: (event) => countCell(event, field),
    order: (event) => (event[field] === null ? null : first(event)),
  };
}

function countCell(event, field) {
  if (event[field] === null) return "";
  const given = claimsOf(event).filter((claim) => claim[field] !== null);
  const giving = given.find((claim) => claim[field] === event[field]) ?? given[0];
  return itemLink(event.id, event[field], { claim: giving?.id ?? event.claims[0] ?? null });
}

function eventTable() {
  return sortableTable("Events in view", EVENT_COLUMNS, eventsInView(), ({ id }) => id);
}

const ENTITY_COLUMNS = [
  {
    name: "name",
    title: "Name",
    cell: ({ id }) => [sign(lookOf(itemOf(id)), "entity"), " ", itemLink(id, nameOf(id))],
    order: ({ id }) => orderOf(id),
  },
  {
    name: "type",
    title: "Type",
    size: "brief",
    cell: ({ id }) => words(lookOf(itemOf(id)).title),
    order: ({ id }) => lookOf(itemOf(id)).title,
  },
  {
    name: "side",
    title: "Acts for",
    size: "brief",
    cell: ({ side }) => named(side),
    order: ({ side }) => orderOf(side),
  },
  {
    name: "events",
    title: "Events",
    size: "few",
    cell: ({ id }) => itemLink(id, String(partsOf.get(id).size)),
    order: ({ id }) => partsOf.get(id).size,
  },
  {
    name: "mentions",
    title: "Mentions",
    size: "few",
    cell: ({ id, mentions }) => itemLink(id, String(mentions.length)),
    order: ({ mentions }) => mentions.length,
  },
];

function entityTable() {
  const shown = story.entities.filter((entity) => visible.entities.has(entity.id));
  const ranked = [...shown].sort(
    (one, other) => partsOf.get(other.id).size - partsOf.get(one.id).size,
  );
  return sortableTable("People and places in view", ENTITY_COLUMNS, ranked, ({ id }) => id);
}

const ARTICLE_COLUMNS = [
  {
    name: "date",
    title: "Date",
    size: "days",
    cell: ({ id, when }) => itemLink(id, when, { className: "day" }),
    order: ({ published }) => published.date,
  },
  {
    name: "article",
    title: "Article",
    cell: ({ id }) => itemLink(id, nameOf(id)),
    order: ({ id }) => orderOf(id),
  },
  {
    name: "outlet",
    title: "Outlet",
    size: "brief",
    cell: (article) => words(outletOf(article)),
    order: (article) => folded(outletOf(article)),
  },
  {
    name: "claims",
    title: "Claims",
    size: "few",
    cell: ({ id }) => itemLink(id, String((claimsIn.get(id) ?? []).length)),
    order: ({ id }) => (claimsIn.get(id) ?? []).length,
  },
];

function articleTable() {
  return sortableTable("Articles", ARTICLE_COLUMNS, story.documents, ({ id }) => id);
}

const DIFFERENCE_COLUMNS = [
  {
    name: "event",
    title: "Event",
    cell: ({ event }) => itemLink(event, nameOf(event)),
    order: ({ event }) => orderOf(event),
  },
  {
    name: "what",
    title: "What differs",
    size: "brief",
    cell: ({ field }) => field,
    order: ({ field }) => field,
  },
  {
    name: "accounts",
    title: "Accounts",
    size: "brief",
    cell: ({ event, values }) =>
      values.flatMap((value, index) => [
        index ? " or " : "",
        itemLink(event, value.words, { claim: value.claims[0] ?? null }),
      ]),
  },
];

function shownDifferences() {
  return story.contradictions.filter(({ event }) => visible.events.has(event));
}

function differenceTable() {
  return sortableTable(
    "Where sources differ",
    DIFFERENCE_COLUMNS,
    shownDifferences(),
    ({ event }) => event,
  );
}
