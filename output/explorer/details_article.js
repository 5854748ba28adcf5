// An article as it was read: the kept parts in full, the rest faint, and everything found marked.

function articleDetails(article) {
  const found = claimsIn.get(article.id) ?? [];
  const mentioned = new Set(mentionsIn.get(article.id).map((mention) => mention.entity));
  const original = article.near_copy_of ? itemOf(article.near_copy_of)?.record : null;
  return [
    titleBlock(itemOf(article.id), article.id),
    element(
      "dl",
      { class: "facts" },
      articleFact("Outlet", article.source ? words(article.source) : null),
      articleFact("Date", [article.when, element("span", { class: "note" }, ` ${article.how}`)]),
      articleFact("Original", article.url ? webLink(article.url, article.url) : null),
      articleFact("File", words(article.path)),
      articleFact("Repeats", original ? itemLink(original.id, nameOf(original.id)) : null),
      articleFact(
        "Found",
        `${plural(found.length, "claim")}, ${plural(mentioned.size, "entity", "entities")}`,
      ),
    ),
    element("p", { class: "key" }, articleKey()),
    articleText(article, found),
  ];
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
  if (evidence) marks.push({ start: evidence[0], end: evidence[1], name: "time" });
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
