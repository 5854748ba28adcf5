// A person, place or body: its names, its part in events, and every sentence that mentions it.

function entityDetails(entity) {
  const parts = [...partsOf.get(entity.id).values()];
  const sentences = sentencesAbout(entity);
  const list = sentences.length ? rows(sentences, sentenceRow, "sentences") : [];
  const reveal = (test) => {
    const found = sentences.find(test);
    return found ? () => revealRow(list[0], found) : null;
  };
  return [
    titleBlock(itemOf(entity.id), entity.id),
    element("dl", { class: "facts" }, entityFacts(entity, reveal)),
    heading("Events", parts.length),
    ...(parts.length
      ? rows(
          parts,
          ({ event, roles }) => eventRow(event, [...new Set(roles)].join(", ")),
          "rows dated",
        )
      : [element("p", { class: "quiet" }, "No event names it as taking part.")]),
    ...entitiesActing(entity),
    heading("Mentions", entity.mentions.length),
    ...list,
  ];
}

function entityFacts(entity, reveal) {
  const facts = [];
  const add = (name, ...content) => facts.push(element("dt", {}, name), element("dd", {}, content));
  const others = entity.aliases.filter((alias) => alias !== entity.name);
  if (others.length)
    add(
      "Also",
      others.flatMap((alias, index) => [index ? ", " : "", aliasWords(alias, reveal)]),
    );
  for (const role of entity.roles) add("Role", ...roleFact(role, reveal));
  if (entity.side && itemOf(entity.side))
    add("Acts for", itemLink(entity.side, nameOf(entity.side)));
  if (entity.lat !== null && entity.lon !== null)
    add(
      "Position",
      element("span", { class: "unsaid" }, coordinates(entity), " ", positionNote(entity)),
    );
  return facts;
}

// Another name leads to the first sentence in which it stands.
function aliasWords(alias, reveal) {
  const said = folded(alias);
  const show = reveal(({ names }) => names.some((name) => folded(name) === said));
  return show ? revealButton(alias, show) : words(alias);
}

// A title leads to the sentence that gives it, or else to the article that does.
function roleFact(role, reveal) {
  const title = folded(role.title);
  const of = role.of && itemOf(role.of) ? [" of ", itemLink(role.of, nameOf(role.of))] : [];
  const show = reveal(
    ({ article, start, end }) =>
      role.documents.includes(article.id) && folded(textOf(article, start, end)).includes(title),
  );
  const shown = show ? revealButton(role.title, show) : words(role.title);
  return [shown, of, ...role.documents.slice(0, 3).map(documentCitation)];
}

function documentCitation(id) {
  const item = itemOf(id);
  return item ? element("span", { class: "note" }, " ", itemLink(id, outletOf(item.record))) : null;
}

function coordinates({ lat, lon }) {
  const north = `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? "S" : "N"}`;
  return `${north}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? "W" : "E"}`;
}

// No article gives these numbers, so there is no sentence to lead to.
function positionNote({ admin1, country }) {
  const region = [admin1, country].filter(Boolean).join(", ");
  return element(
    "span",
    { class: "note" },
    region ? [words(region), ", "] : null,
    "by the gazetteer",
  );
}

function entitiesActing(entity) {
  const acting = actingFor.get(entity.id) ?? [];
  return acting.length
    ? [heading("Acting for it", acting.length), ...rows(acting, ({ id }) => entityRow(id))]
    : [];
}

// Every sentence that mentions an entity, once each, in the order of the articles.
function sentencesAbout(entity) {
  const sentences = new Map();
  for (const [index, start, end] of entity.mentions) {
    const article = story.documents[index];
    const around = sentenceAround(article, start, end);
    const key = `${index}:${around.start}`;
    if (!sentences.has(key)) sentences.set(key, { article, ...around, marks: [], names: [] });
    const sentence = sentences.get(key);
    sentence.marks.push({ start, end, name: "this-mention" });
    sentence.names.push(textOf(article, start, end));
  }
  return [...sentences.values()];
}

function sentenceRow({ article, start, end, claim, marks }) {
  return [
    article.text
      ? element("p", { class: "sentence", dir: "auto" }, markedText(article, start, end, marks))
      : element("p", { class: "sentence absent" }, "The text of this article is not in the story."),
    articleLine(article, claim?.id ?? null),
    claim && itemOf(claim.event)
      ? element(
          "p",
          { class: "source" },
          "Tells of ",
          itemLink(claim.event, nameOf(claim.event), { claim: claim.id }),
        )
      : null,
  ];
}
