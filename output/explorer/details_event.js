// An event: when, where, who and with what, each leading to its sentences, grouped by who says so.

const MOST_CITED = 8;
const COUNTED = ["killed", "injured"];

function eventDetails(event) {
  const groups = [...grouped(claimsOf(event), speakerKey).values()];
  const numbers = new Map(groups.flat().map((claim, index) => [claim.id, index + 1]));
  const cite = (supporting) => citations(event, supporting, numbers);
  return [
    titleBlock(
      itemOf(event.id),
      event.id,
      event.status === "occurred"
        ? []
        : [element("span", { class: "pill status-pill" }, event.status)],
    ),
    element("dl", { class: "facts" }, facts(event, cite)),
    ...(contradictionsOf.get(event.id) ?? []).map((contradiction) =>
      disagreement(event, contradiction, numbers),
    ),
    ...participants(event, cite),
    ...related(event),
    heading("Who says so", reportedBy(event)),
    ...groups.map((group) => speaker(group, numbers)),
    ...codesOf(event),
  ];
}

function reportedBy(event) {
  const documents = plural(event.sources, "article");
  return event.independent_sources < event.sources
    ? `${documents}, ${event.independent_sources} independent`
    : documents;
}

// A fact's value leads to the first sentence that gives it, the small numbers to each of them.
function citations(event, supporting, numbers) {
  const known = supporting.filter((claim) => numbers.has(claim.id));
  known.sort((one, other) => numbers.get(one.id) - numbers.get(other.id));
  const left = known.length - MOST_CITED;
  const cited = known.slice(0, MOST_CITED).map((claim) => citation(event, claim, numbers));
  if (left > 0) {
    const next = known[MOST_CITED];
    const label = `${plural(left, "more sentence")}, the next is ${numbers.get(next.id)}`;
    cited.push(itemLink(event.id, `+${left}`, { claim: next.id, label }));
  }
  return element(
    "span",
    { class: "cite" },
    cited.flatMap((link) => [" ", link]),
  );
}

function citation(event, claim, numbers) {
  const number = String(numbers.get(claim.id));
  return itemLink(event.id, number, { claim: claim.id, label: `Sentence ${number}` });
}

// The value leads to a sentence that gives just this, where one does, rather than a part of it.
function fact(event, name, value, supporting, cite, isExact = () => true) {
  const first = (supporting.find(isExact) ?? supporting[0])?.id ?? null;
  const shown =
    typeof value === "string"
      ? itemLink(event.id, value, { claim: first, className: "value" })
      : value;
  return [element("dt", {}, name), element("dd", {}, shown, cite(supporting))];
}

function facts(event, cite) {
  const all = claimsOf(event);
  const having = (test) => (all.some(test) ? all.filter(test) : all);
  const sameDays = (claim) => claim.start === event.start && claim.end === event.end;
  const made = [
    fact(
      event,
      "When",
      event.when,
      having((claim) => claim.start || claim.end),
      cite,
      sameDays,
    ),
    timeWords(event, all),
  ];
  if (event.place) {
    const place = itemOf(event.place)
      ? itemLink(event.place, nameOf(event.place))
      : words(event.place);
    made.push(
      fact(
        event,
        "Where",
        place,
        having((claim) => claim.place === event.place),
        cite,
      ),
    );
  }
  if (event.round !== null) made.push(fact(event, "Round", String(event.round), all, cite));
  for (const weapon of event.weapons) {
    const naming = having((claim) => claim.weapons.some(({ name }) => name === weapon.name));
    const sameCount = (claim) => claim.weapons.some(({ words: said }) => said === weapon.words);
    made.push(fact(event, "With", weapon.words, naming, cite, sameCount));
  }
  for (const field of COUNTED) {
    if (event[field] === null) continue;
    const sameNumber = (claim) => claim[field] === event[field];
    made.push(
      fact(
        event,
        capital(field),
        event[field],
        having((claim) => claim[field] !== null),
        cite,
        sameNumber,
      ),
    );
  }
  return made.flat();
}

// The very words that dates were read from, each leading to its sentence.
function timeWords(event, all) {
  const said = new Map();
  for (const claim of all) {
    const time = times.get(claim.time);
    if (time && !said.has(time.text)) said.set(time.text, claim);
  }
  const links = [...said].flatMap(([text, claim], index) => [
    index ? ", " : "",
    itemLink(event.id, `“${text}”`, { claim: claim.id, className: "said" }),
  ]);
  const found = links.length ? links : publicationWords(event, all);
  return found.length
    ? [element("dt", { class: "blank" }), element("dd", { class: "quiet" }, found)]
    : [];
}

// Where no words name the time, the article's own date is all that bounds it.
function publicationWords(event, all) {
  const claim = all.find(({ start, end }) => (start || end) && end === event.end);
  if (!claim) return [];
  const article = itemOf(claim.document).record;
  return ["from the article's date, ", itemLink(article.id, article.when, { claim: claim.id })];
}

// The codes follow from the words that signal the event, so they lead to these.
function codesOf(event) {
  const codes = story.codes[event.codes] ?? [];
  if (!codes.length) return [];
  const claim = claimsOf(event)[0]?.id ?? null;
  const draw = ({ ontology, code, meaning }) => [
    element("dt", {}, ontology),
    element("dd", {}, itemLink(event.id, code, { claim }), meaning ? note(meaning) : null),
  ];
  return [heading("Codes"), element("dl", { class: "facts codes" }, codes.map(draw))];
}

function note(text) {
  return element("span", { class: "note" }, ` ${text}`);
}

function participants(event, cite) {
  if (!event.participants.length) return [];
  const all = claimsOf(event);
  const draw = ({ entity, role }) => {
    const exact = all.filter((claim) =>
      claim.participants.some((part) => part.entity === entity && part.role === role),
    );
    const near = all.filter((claim) => claim.participants.some((part) => part.entity === entity));
    const supporting = exact.length ? exact : near.length ? near : all;
    return [
      ...entityRow(entity),
      cite(supporting),
      itemLink(event.id, roleWords(role), { claim: supporting[0]?.id ?? null, className: "note" }),
    ];
  };
  return [heading("Who"), ...rows(event.participants, draw)];
}

function related(event) {
  const parts = [];
  if (event.part_of && itemOf(event.part_of)) {
    parts.push(heading("Part of"), ...rows([itemOf(event.part_of).record], eventRow, "rows dated"));
  }
  const within = partsWithin.get(event.id) ?? [];
  if (within.length)
    parts.push(heading("Within it", within.length), ...rows(within, eventRow, "rows dated"));
  return parts;
}

function disagreement(event, contradiction, numbers) {
  const columns = contradiction.values.map((value) => {
    const given = value.claims.map((id) => claims.get(id)).filter(Boolean);
    return element(
      "div",
      { class: "account" },
      element(
        "p",
        { class: "account-value" },
        itemLink(event.id, value.words, { claim: given[0]?.id ?? null }),
        COUNTED.includes(contradiction.field) ? note(contradiction.field) : null,
      ),
      given.map((claim) =>
        element(
          "p",
          { class: "account-source" },
          claim.according_to ? [words(nameOf(claim.according_to)), ", in "] : null,
          itemLink(event.id, outletOf(itemOf(claim.document).record), { claim: claim.id }),
          element("span", { class: "cite" }, "\u00a0", citation(event, claim, numbers)),
        ),
      ),
    );
  });
  return element(
    "section",
    { class: "disagreement", "aria-label": "Where sources differ" },
    element("h3", {}, `Sources differ: ${contradiction.field}`),
    element("div", { class: "accounts" }, columns),
  );
}
