// An article as it was read: the kept parts in full, the rest faint, and everything found marked.

function articleDetails(article) {
  const found = claimsIn.get(article.id) ?? [];
  const mentioned = new Set(mentionsIn.get(article.id).map((mention) => mention.entity));
  const original = article.near_copy_of ? itemOf(article.near_copy_of)?.record : null;
  const text = articleText(article, found);
  return [
    titleBlock(itemOf(article.id), article.id),
    element(
      "dl",
      { class: "facts" },
      articleFact("Outlet", article.source ? words(article.source) : null),
      articleFact("Date", publicationDate(article, text)),
      articleFact("Original", article.url ? webLink(article.url, article.url) : null),
      articleFact("File", words(article.path, "unsaid")),
      articleFact("Repeats", original ? itemLink(original.id, nameOf(original.id)) : null),
      articleFact("Found", foundWords(text, found.length, mentioned.size)),
    ),
    ...toldEvents(found),
    element("p", { class: "marks-key" }, articleKey()),
    text,
  ];
}

// The day of publication leads to the words that it was read from, where it was.
function publicationDate(article, text) {
  const evidence = text.querySelector(".publication");
  const how = element("span", { class: "note unsaid" }, " ", words(article.how));
  const day = evidence
    ? revealButton(article.when, () => pointOutInText(evidence))
    : element("span", { class: "unsaid" }, article.when);
  return [day, how];
}

function foundWords(text, claimCount, entityCount) {
  const counted = `${plural(claimCount, "claim")}, ${plural(entityCount, "entity", "entities")}`;
  const first = text.querySelector(".claim-mark, .mention");
  return first ? revealButton(counted, () => pointOutInText(first)) : counted;
}

function pointOutInText(part) {
  pointOut(document.getElementById("details"), part);
  part.focus({ preventScroll: true });
}

function toldEvents(found) {
  const told = grouped(found, (claim) => claim.event);
  const draw = ([id, [first]]) => [
    sign(lookOf(itemOf(id)), "event"),
    itemLink(id, nameOf(id), { claim: first.id }),
  ];
  const known = [...told].filter(([id]) => itemOf(id));
  return known.length ? [heading("Tells of", known.length), ...rows(known, draw, "rows", 5)] : [];
}

function articleFact(name, content) {
  return content === null ? [] : [element("dt", {}, name), element("dd", {}, content)];
}

function articleKey() {
  const sample = (name, text) => element("span", { class: name }, text);
  return [
    sample("claim-mark", "claim"),
    " ",
    sample("trigger", "event word"),
    " ",
    sample("time", "date"),
    " ",
    sample("quote", "quote"),
    " ",
    sample("what", "what it is about"),
    " ",
    sample("mention tone-person", "mention"),
    " ",
    sample("dropped", "not the article"),
  ];
}

function articleText(article, found) {
  if (!article.text)
    return element("p", { class: "quiet" }, "The text of this article is not in the story.");
  const marks = [
    ...found.flatMap((claim) => claimMarks(claim).filter((mark) => mark.name !== "time")),
    ...(timesIn.get(article.id) ?? []).map((time) => ({
      start: time.span[0],
      end: time.span[1],
      name: "time",
    })),
    ...mentionMarks(article),
    ...found.map((claim) => ({
      start: claim.span[0],
      end: claim.span[1],
      id: claim.event,
      claim: claim.id,
      name: state.claim === claim.id ? "claim-mark asked-for" : "claim-mark",
    })),
    ...droppedParts(article).map(([start, end]) => ({ start, end, name: "dropped" })),
  ];
  const evidence = article.published.evidence;
  if (evidence) marks.push({ start: evidence[0], end: evidence[1], name: "time publication" });
  const text = element(
    "div",
    { class: "article-text", dir: "auto" },
    markedText(article, 0, lengthOf(article), marks),
  );
  const asked = text.querySelector(".asked-for");
  if (asked) asked.dataset.claim = state.claim;
  return text;
}

function droppedParts(article) {
  const parts = [];
  let from = 0;
  for (const [start, end] of article.kept) {
    if (start > from) parts.push([from, start]);
    from = Math.max(from, end);
  }
  if (from < lengthOf(article)) parts.push([from, lengthOf(article)]);
  return parts;
}
