// Everything as tables: the same story for the keyboard, for screen readers and for narrow screens.

const TABLES = {
  events: "Events",
  entities: "People and places",
  articles: "Articles",
  differences: "Differences",
};

function drawList() {
  const area = document.getElementById("list");
  if (state.view !== "list") {
    area.replaceChildren();
    return;
  }
  const tabs = Object.entries(TABLES).map(([name, title]) =>
    element(
      "button",
      {
        type: "button",
        class: "chip",
        "data-table": name,
        "aria-pressed": String(state.table === name),
        click: () => change({ table: name }),
      },
      title,
    ),
  );
  const tables = {
    events: eventTable,
    entities: entityTable,
    articles: articleTable,
    differences: differenceTable,
  };
  const scroll = area.scrollTop;
  area.replaceChildren(element("div", { class: "chips" }, tabs), ...tables[state.table]());
  area.scrollTop = scroll;
}

function table(headings, records, cells, selected = () => false) {
  const body = element("tbody");
  const more = element("button", { type: "button", class: "plain more" });
  let drawn = 0;
  const extend = () => {
    const next = records.slice(drawn, drawn + 300);
    body.append(
      ...next.map((record) =>
        element(
          "tr",
          { "aria-selected": selected(record) ? "true" : null },
          cells(record).map((content, column) => cell(content, headings[column])),
        ),
      ),
    );
    drawn += next.length;
    more.hidden = drawn >= records.length;
    more.replaceChildren(`Show more (${records.length - drawn})`);
  };
  more.addEventListener("click", extend);
  extend();
  const head = element(
    "tr",
    {},
    headings.map((name) => element("th", { scope: "col" }, name)),
  );
  const none = records.length
    ? null
    : element("p", { class: "quiet" }, "None within the filters and the time window.");
  return [element("table", {}, element("thead", {}, head), body), none, more].filter(Boolean);
}

function cell(content, name) {
  return element("td", { "data-name": name }, content === "" ? [] : content);
}

function eventTable() {
  const shown = story.events.filter((event) => visible.events.has(event.id));
  return table(
    ["When", "What", "Where", "Killed", "Injured", "Articles"],
    shown,
    (event) => [
      event.when,
      [sign(lookOf(itemOf(event.id)), "event"), " ", itemLink(event.id, nameOf(event.id))],
      event.place && itemOf(event.place) ? itemLink(event.place, nameOf(event.place)) : "",
      countCell(event, "killed"),
      countCell(event, "injured"),
      itemLink(event.id, String(event.sources), {
        claim: event.claims[0] ?? null,
        label: `${plural(event.sources, "article")}: first sentence`,
      }),
    ],
    (event) => event.id === state.selected,
  );
}

function countCell(event, field) {
  if (event[field] === null) return "";
  const giving = claimsOf(event).find((claim) => claim[field] !== null);
  return itemLink(event.id, event[field], {
    claim: giving ? giving.id : (event.claims[0] ?? null),
  });
}

function entityTable() {
  const shown = story.entities.filter((entity) => visible.entities.has(entity.id));
  const ranked = [...shown].sort(
    (one, other) => partsOf.get(other.id).size - partsOf.get(one.id).size,
  );
  return table(
    ["Name", "Type", "Acts for", "Events", "Mentions"],
    ranked,
    (entity) => [
      [sign(lookOf(itemOf(entity.id)), "entity"), " ", itemLink(entity.id, nameOf(entity.id))],
      lookOf(itemOf(entity.id)).title,
      entity.side && itemOf(entity.side) ? itemLink(entity.side, nameOf(entity.side)) : "",
      itemLink(entity.id, String(partsOf.get(entity.id).size)),
      itemLink(entity.id, String(entity.mentions.length)),
    ],
    (entity) => entity.id === state.selected,
  );
}

function articleTable() {
  return table(
    ["Date", "Article", "Outlet", "Claims"],
    story.documents,
    (article) => [
      article.when,
      itemLink(article.id, nameOf(article.id)),
      words(outletOf(article)),
      itemLink(article.id, String((claimsIn.get(article.id) ?? []).length)),
    ],
    (article) => article.id === state.selected,
  );
}

function differenceTable() {
  return table(
    ["Event", "What differs", "Accounts"],
    story.contradictions,
    (contradiction) => [
      itemLink(contradiction.event, nameOf(contradiction.event)),
      contradiction.field,
      contradiction.values.flatMap((value, index) => [
        index ? " or " : "",
        itemLink(contradiction.event, value.words, { claim: value.claims[0] ?? null }),
      ]),
    ],
    (contradiction) => contradiction.event === state.selected,
  );
}
