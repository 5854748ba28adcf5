// What the panel shows while nothing is selected: the story at a glance.

const FEW_ROWS = 7;
const KEYS = [
  ["/", "search"],
  ["g m l t", "graph, map, timeline, table"],
  ["arrows", "from node to node, place to place, event to event, row to row"],
  ["+ − 0", "nearer, farther, the whole of a drawing"],
  ["Esc", "back to this overview"],
];

function overview() {
  const ranked = [...story.entities].sort(
    (one, other) => partsOf.get(other.id).size - partsOf.get(one.id).size,
  );
  const dated = story.events.filter(isDated);
  const latest = [...dated].sort((one, other) =>
    (one.start ?? one.end) < (other.start ?? other.end) ? 1 : -1,
  );
  const parts = [
    element(
      "header",
      { class: "title-block" },
      element("p", { class: "kicker" }, "The story so far"),
      element("h2", {}, spanOfStory(dated)),
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
    ...rows(ranked.slice(0, FEW_ROWS), (entity) =>
      entityRow(
        entity.id,
        itemLink(entity.id, plural(partsOf.get(entity.id).size, "event"), { className: "note" }),
      ),
    ),
  );
  if (latest.length)
    parts.push(heading("Latest"), ...rows(latest.slice(0, FEW_ROWS), eventRow, "rows dated"));
  parts.push(
    heading("Articles", story.documents.length),
    ...rows(story.documents, articleRow),
    heading("Keys"),
    element("dl", { class: "facts keys" }, KEYS.flatMap(keyRow)),
  );
  return parts;
}

// The first and the last day of the story, each leading to the sentence that it is known from.
function spanOfStory(dated) {
  const whole = dated.filter((event) => event.start && event.end);
  const ends = story.dates.split(" – ");
  const first = whole.find((event) => whole.every(({ start }) => event.start <= start));
  const last = whole.find((event) => whole.every(({ end }) => event.end >= end));
  if (!first || !last || ends.length > 2) return words(story.dates);
  const linked = ends.map((end, index) => {
    const event = index ? last : first;
    return itemLink(event.id, end, { claim: datingClaim(event)?.id ?? null });
  });
  return linked.flatMap((link, index) => (index ? [" – ", link] : [link]));
}

function leadWords() {
  const people = "person, place or organization";
  return [
    tableLink(plural(story.events.length, "event"), "events"),
    " and ",
    tableLink(
      plural(story.entities.length, people, "people, places and organizations"),
      "entities",
    ),
    " from ",
    tableLink(plural(story.documents.length, "article"), "articles"),
    ". Select anything to read the sentences behind it.",
  ];
}

function tableLink(text, table) {
  const changes = { view: "list", table, sort: null };
  const follow = (event) => {
    event.preventDefault();
    change(changes);
  };
  return element("a", { href: addressOf(changes), click: follow }, text);
}

function drawnShare() {
  const alone = drawable.length - canBeDrawn.size;
  const most = Math.min(MOST_DRAWN, canBeDrawn.size).toLocaleString("en-GB");
  const all = drawable.length.toLocaleString("en-GB");
  const parts = [];
  if (canBeDrawn.size > MOST_DRAWN)
    parts.push(`The graph draws the ${most} most connected of ${all}, and more when asked.`);
  if (alone) parts.push(`${plural(alone, "name")} without an event: not in the graph.`);
  if (!parts.length) return null;
  parts.push("Table and search hold all.");
  return element("p", { class: "notice" }, parts.join(" "));
}

function contradictionRow({ event, field, values }) {
  const linked = values.map((value) =>
    itemLink(event, value.words, { claim: value.claims[0] ?? null }),
  );
  return element(
    "span",
    {},
    element(
      "strong",
      {},
      `${capital(field)}: `,
      linked.flatMap((link, index) => (index ? [" or ", link] : [link])),
      " ",
    ),
    itemLink(event, nameOf(event), { claim: values[0]?.claims[0] ?? null }),
  );
}

function articleRow(article) {
  return element(
    "span",
    { class: "article-row" },
    itemLink(article.id, nameOf(article.id)),
    element(
      "span",
      { class: "note" },
      words(outletOf(article)),
      " · ",
      itemLink(article.id, article.when),
    ),
  );
}

function keyRow([key, meaning]) {
  return [element("dt", {}, element("kbd", {}, key)), element("dd", {}, meaning)];
}
