// A person, place or body: its names, its part in events, and every sentence that mentions it.

function entityDetails(entity) {
  const parts = [...partsOf.get(entity.id).values()];
  return [
    titleBlock(itemOf(entity.id), entity.id),
    element("dl", { class: "facts" }, entityFacts(entity)),
    heading("Events", parts.length),
    ...(parts.length
      ? rows(
          parts,
          ({ event, roles }) => eventRow(event, [...new Set(roles)].join(", ")),
          "rows dated",
        )
      : [element("p", { class: "quiet" }, "No event names it as taking part.")]),
    ...entitiesActing(entity),
    ...mentionDetails(entity),
  ];
}

function entityFacts(entity) {
  const facts = [];
  const add = (name, ...content) => facts.push(element("dt", {}, name), element("dd", {}, content));
  const others = entity.aliases.filter((alias) => alias !== entity.name);
  if (others.length)
    add(
      "Also",
      others.flatMap((alias, index) => [index ? ", " : "", words(alias)]),
    );
  for (const role of entity.roles) {
    const of = role.of && itemOf(role.of) ? [" of ", itemLink(role.of, nameOf(role.of))] : [];
    add("Role", words(role.title), of, ...role.documents.slice(0, 3).map(documentCitation));
  }
  if (entity.side && itemOf(entity.side))
    add("Acts for", itemLink(entity.side, nameOf(entity.side)));
  if (entity.lat !== null && entity.lon !== null)
    add("Position", coordinates(entity), regionOf(entity));
  return facts;
}

function documentCitation(id) {
  const item = itemOf(id);
  return item ? element("span", { class: "note" }, " ", itemLink(id, outletOf(item.record))) : null;
}

function coordinates({ lat, lon }) {
  const north = `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? "S" : "N"}`;
  return `${north}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? "W" : "E"}`;
}

function regionOf({ admin1, country }) {
  const names = [admin1, country].filter(Boolean).join(", ");
  return names ? element("span", { class: "note" }, " ", words(names)) : null;
}

function entitiesActing(entity) {
  const acting = actingFor.get(entity.id) ?? [];
  return acting.length
    ? [heading("Acting for it", acting.length), ...rows(acting, ({ id }) => entityRow(id))]
    : [];
}

function mentionDetails(entity) {
  if (!entity.mentions.length) return [heading("Mentions", 0)];
  const sentences = new Map();
  for (const [index, start, end] of entity.mentions) {
    const article = story.documents[index];
    const around = sentenceAround(article, start, end);
    const key = `${index}:${around.start}`;
    if (!sentences.has(key)) sentences.set(key, { article, ...around, marks: [] });
    sentences.get(key).marks.push({ start, end, name: "this-mention" });
  }
  const draw = ({ article, start, end, claim, marks }) => [
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
  return [
    heading("Mentions", entity.mentions.length),
    ...rows([...sentences.values()], draw, "sentences"),
  ];
}
