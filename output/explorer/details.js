// The panel beside the graph: what is known of the selected thing, and the sentences behind it.

const MOST_ROWS = 40;

function heading(text, note = null) {
  return element(
    "h3",
    {},
    text,
    note === null ? null : element("span", { class: "number" }, String(note)),
  );
}

function titleBlock(item, id, extra = []) {
  const look = item.sort === "document" ? null : lookOf(item);
  return element(
    "header",
    { class: "title-block" },
    element(
      "p",
      { class: "kicker" },
      look ? sign(look, item.sort) : null,
      words(look ? look.title : "Article"),
      extra,
    ),
    element("h2", { dir: "auto" }, words(nameOf(id))),
  );
}

// A list that opens further on demand, so that a long one does not stop the page.
function rows(records, draw, name = "rows") {
  const list = element("ul", { class: name });
  let drawn = 0;
  const more = element("button", { type: "button", class: "plain more" });
  const extend = () => {
    list.append(
      ...records.slice(drawn, drawn + MOST_ROWS).map((record) => element("li", {}, draw(record))),
    );
    drawn = Math.min(records.length, drawn + MOST_ROWS);
    more.hidden = drawn >= records.length;
    more.replaceChildren(`Show more (${records.length - drawn})`);
  };
  more.addEventListener("click", extend);
  extend();
  return [list, more];
}

function entityRow(id, note = null, claim = null) {
  const item = itemOf(id);
  return [
    item ? sign(lookOf(item), item.sort) : null,
    item ? itemLink(id, nameOf(id), { claim }) : words(id),
    note ? element("span", { class: "note" }, note) : null,
  ];
}

function eventRow(event, note = null) {
  return [
    element("span", { class: "day" }, event.when),
    sign(lookOf(itemOf(event.id)), "event"),
    element(
      "span",
      { class: "event-name" },
      itemLink(event.id, nameOf(event.id)),
      note ? element("span", { class: "note" }, note) : null,
    ),
  ];
}

function overview() {
  const ranked = [...story.entities].sort(
    (one, other) => partsOf.get(other.id).size - partsOf.get(one.id).size,
  );
  const dated = story.events.filter((event) => event.start || event.end);
  const latest = [...dated].sort((one, other) =>
    (one.start ?? one.end) < (other.start ?? other.end) ? 1 : -1,
  );
  const parts = [
    element(
      "header",
      { class: "title-block" },
      element("p", { class: "kicker" }, "The story so far"),
      element("h2", {}, words(story.dates)),
    ),
    element("p", { class: "lead" }, leadWords()),
  ];
  parts.push(drawnShare());
  if (story.contradictions.length) {
    parts.push(
      heading("Where sources differ", story.contradictions.length),
      ...rows(story.contradictions, contradictionRow, "rows differing"),
    );
  }
  parts.push(
    heading("Most involved"),
    ...rows(ranked.slice(0, 7), (entity) =>
      entityRow(entity.id, plural(partsOf.get(entity.id).size, "event")),
    ),
  );
  if (latest.length)
    parts.push(heading("Latest"), ...rows(latest.slice(0, 7), eventRow, "rows dated"));
  parts.push(heading("Articles", story.documents.length), ...rows(story.documents, articleRow));
  return parts;
}

function leadWords() {
  const events = plural(story.events.length, "event");
  const entities = plural(
    story.entities.length,
    "person, place or organization",
    "people, places and organizations",
  );
  const articles = plural(story.documents.length, "article");
  return `${events} and ${entities} from ${articles}. Select anything to read the sentences behind it.`;
}

function drawnShare() {
  const all = story.entities.length + story.events.length;
  if (drawing.nodes.length >= all) return null;
  const most = drawing.nodes.length.toLocaleString("en-GB");
  const notice = `The graph draws the ${most} most connected of ${all.toLocaleString("en-GB")}; lists, search and timeline hold all.`;
  return element("p", { class: "notice" }, notice);
}

function contradictionRow(contradiction) {
  const values = contradiction.values.map((value) => value.words).join(" or ");
  return element(
    "span",
    {},
    element("strong", {}, `${capital(contradiction.field)}: `, words(values), " "),
    itemLink(contradiction.event, nameOf(contradiction.event), {
      claim: contradiction.values[0]?.claims[0] ?? null,
    }),
  );
}

function articleRow(article) {
  return element(
    "span",
    { class: "article-row" },
    itemLink(article.id, nameOf(article.id)),
    element("span", { class: "note" }, words(outletOf(article)), " · ", article.when),
  );
}

function drawDetails() {
  const panel = document.getElementById("details");
  const item = state.selected === null ? null : itemOf(state.selected);
  const views = { event: eventDetails, entity: entityDetails, document: articleDetails };
  const content = item ? views[item.sort](item.record) : overview();
  const back = item
    ? element(
        "button",
        { type: "button", class: "plain back", click: () => select(null) },
        "← Overview",
      )
    : null;
  const hidden = item && item.sort !== "document" ? whyNotDrawn(state.selected) : null;
  panel.replaceChildren(...[back, hidden, ...content].filter(Boolean));
  showClaim(panel);
}

function whyNotDrawn(id) {
  const notice = (text) => element("p", { class: "notice" }, text);
  if (!isVisible(id)) return notice("Outside the filters or the time window, so not drawn now.");
  return graph.radius.has(id)
    ? null
    : notice("Not in the graph, which draws the most connected only.");
}

// Brings the sentence that was asked for into view; without one the panel starts at its top.
function showClaim(panel) {
  const wanted =
    state.claim === null ? null : panel.querySelector(`[data-claim="${CSS.escape(state.claim)}"]`);
  if (!wanted) {
    panel.scrollTop = 0;
    return;
  }
  wanted.classList.add("asked-for");
  const offset = wanted.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  panel.scrollTop += offset - Math.max(20, (panel.clientHeight - wanted.clientHeight) / 3);
}
