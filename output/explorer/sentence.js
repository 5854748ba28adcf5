// Text of an article with what was found in it marked: the one way in which sentences are shown.

const LONGEST_CONTEXT = 320;

// `marks` are {start, end, name, id?, claim?}; where marks overlap, a run of text carries them all.
function markedText(article, start, end, marks) {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const edges = [...cuts].sort((one, other) => one - other);
  const opening = grouped(
    [...inside].sort((one, other) => one.start - other.start),
    (mark) => Math.max(start, mark.start),
  );
  let open = [];
  const runs = [];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    open = open.filter((mark) => mark.end > edges[index]).concat(opening.get(edges[index]) ?? []);
    runs.push(run(textOf(article, edges[index], edges[index + 1]), open));
  }
  return runs;
}

function run(text, marks) {
  if (!marks.length) return document.createTextNode(text);
  const names = [...new Set(marks.map((mark) => mark.name))].join(" ");
  const linked =
    marks.find((mark) => mark.id && mark.name.startsWith("mention")) ??
    marks.find((mark) => mark.id);
  if (!linked) return element("span", { class: names }, text);
  return itemLink(linked.id, document.createTextNode(text), {
    claim: linked.claim ?? null,
    className: names,
    label: null,
  });
}

function mentionMarks(article) {
  return mentionsIn.get(article.id).map(({ entity, start, end }) => ({
    start,
    end,
    id: entity,
    name: `mention tone-${lookOf(itemOf(entity)).tone}`,
  }));
}

function claimMarks(claim) {
  const marks = [{ start: claim.trigger[0], end: claim.trigger[1], name: "trigger" }];
  if (claim.quote) marks.push({ start: claim.quote[0], end: claim.quote[1], name: "quote" });
  if (claim.what) marks.push({ start: claim.what[0], end: claim.what[1], name: "what" });
  const time = times.get(claim.time);
  if (time && time.document === claim.document)
    marks.push({ start: time.span[0], end: time.span[1], name: "time" });
  return marks;
}

function claimSentence(claim) {
  const article = itemOf(claim.document).record;
  if (!article.text)
    return element(
      "p",
      { class: "sentence absent" },
      "The text of this article is not in the story.",
    );
  const marks = [...claimMarks(claim), ...mentionMarks(article)];
  return element(
    "p",
    { class: "sentence", dir: "auto" },
    markedText(article, claim.span[0], claim.span[1], marks),
  );
}

// The sentence around a mention: a claim's where one holds it, else as far as the nearest full stops.
function sentenceAround(article, start, end) {
  const holding = (claimsIn.get(article.id) ?? []).find(
    (claim) => claim.span[0] <= start && claim.span[1] >= end,
  );
  if (holding) return { start: holding.span[0], end: holding.span[1], claim: holding };
  const first = Math.max(0, start - LONGEST_CONTEXT);
  const before = textOf(article, first, start);
  const after = textOf(article, end, Math.min(lengthOf(article), end + LONGEST_CONTEXT));
  const opening = [...before.matchAll(/\n+|[a-z0-9)][.!?][”"’)]*\s+(?=\S)/g)].pop();
  const left = opening
    ? Array.from(before.slice(opening.index + opening[0].length)).length
    : start - first;
  const closing = /\n|[.!?][”"’)]*(?=\s|$)/.exec(after);
  const taken = closing
    ? after.slice(0, closing.index + (closing[0] === "\n" ? 0 : closing[0].length))
    : after;
  return { start: start - left, end: end + Array.from(taken).length, claim: null };
}

function articleLine(article, claim = null) {
  const parts = [
    itemLink(article.id, outletOf(article), { claim, className: "outlet" }),
    article.title && article.title !== outletOf(article) ? words(article.title) : null,
    itemLink(article.id, article.when, { claim, className: "day" }),
    article.url ? webLink(article.url, "original ↗") : null,
  ].filter(Boolean);
  return element(
    "p",
    { class: "source" },
    parts.flatMap((part, index) => (index ? [" · ", part] : [part])),
  );
}
