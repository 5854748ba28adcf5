// The lists of the details panel: headings, titles, and rows that lead to events, entities and articles.

const MOST_ROWS = 40;
const revealers = new WeakMap();

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
    element("h2", { dir: "auto" }, unbrokenWords(nameOf(id))),
  );
}

// A list that opens further on demand, so that a long one does not stop the page.
function rows(records, draw, name = "rows", most = MOST_ROWS) {
  const list = element("ul", { class: name });
  let drawn = 0;
  const more = element("button", { type: "button", class: "plain more" });
  const extend = () => {
    const fresh = records.slice(drawn, drawn + (drawn ? MOST_ROWS : most));
    list.append(...fresh.map((record) => element("li", {}, draw(record))));
    drawn += fresh.length;
    more.hidden = drawn >= records.length;
    more.replaceChildren(`Show more (${records.length - drawn})`);
  };
  more.addEventListener("click", () => {
    const next = drawn;
    extend();
    list.children[next]?.querySelector("a, button")?.focus();
  });
  revealers.set(list, (record) => {
    const at = records.indexOf(record);
    while (at >= drawn) extend();
    return list.children[at] ?? null;
  });
  extend();
  return [list, more];
}

// Brings a row into view that may not be drawn yet, as its sentence was asked for.
function revealRow(list, record) {
  const row = revealers.get(list)?.(record);
  if (!row) return;
  pointOut(document.getElementById("details"), row);
  row.focus({ preventScroll: true });
}

// Shows a part of the panel as the one that was asked for; the next one asked for takes its place.
function pointOut(panel, part) {
  if (!part.classList.contains("asked-for")) {
    for (const one of panel.querySelectorAll(".asked-for")) one.classList.remove("asked-for");
    part.classList.add("asked-for");
  }
  const offset = part.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  panel.scrollTop += offset - Math.max(20, (panel.clientHeight - part.clientHeight) / 3);
  part.tabIndex = -1;
}

// A value that stays in the panel and brings its sentence into view.
function revealButton(text, reveal, name = "value") {
  return element("button", { type: "button", class: `reveal ${name}`, click: reveal }, words(text));
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
    dayLink(event),
    sign(lookOf(itemOf(event.id)), "event"),
    element(
      "span",
      { class: "event-name" },
      itemLink(event.id, nameOf(event.id)),
      note ? element("span", { class: "note" }, note) : null,
    ),
  ];
}

// When an event was, leading to the sentence that says so.
function dayLink(event) {
  return itemLink(event.id, event.when, {
    claim: datingClaim(event)?.id ?? null,
    className: "day",
  });
}

function datingClaim(event) {
  const all = claimsOf(event);
  return (
    all.find((claim) => claim.time && claim.start === event.start && claim.end === event.end) ??
    all.find((claim) => claim.start === event.start && claim.end === event.end) ??
    all[0] ??
    null
  );
}
