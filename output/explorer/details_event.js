// An event: when, where, who and with what, each leading to its sentences, grouped by who says so.

function eventDetails(event) {
  const groups = [...grouped(claimsOf(event), speakerKey).values()];
  const numbers = new Map(groups.flat().map((claim, index) => [claim.id, index + 1]));
  const cite = (supporting) => citations(event, supporting, numbers);
  return [
    titleBlock(
      itemOf(event.id),
      event.id,
      event.status === "occurred" ? [] : [element("span", { class: "pill" }, event.status)],
    ),
    element("dl", { class: "facts" }, facts(event, cite)),
    ...(contradictionsOf.get(event.id) ?? []).map((contradiction) =>
      disagreement(event, contradiction, numbers),
    ),
    ...participants(event, cite),
    ...related(event),
    heading("Who says so", reportedBy(event)),
    ...groups.map((group) => speaker(group, numbers)),
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
  return element(
    "sup",
    { class: "cite" },
    known.flatMap((claim, index) => [
      index ? " " : "",
      itemLink(event.id, String(numbers.get(claim.id)), {
        claim: claim.id,
        label: `Sentence ${numbers.get(claim.id)}`,
      }),
    ]),
  );
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
  for (const [field, name] of [
    ["killed", "Killed"],
    ["injured", "Injured"],
  ]) {
    if (event[field] === null) continue;
    const sameNumber = (claim) => claim[field] === event[field];
    made.push(
      fact(
        event,
        name,
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
  if (!said.size) return [];
  const links = [...said].flatMap(([text, claim], index) => [
    index ? ", " : "",
    itemLink(event.id, `“${text}”`, { claim: claim.id, className: "said" }),
  ]);
  return [element("dt", { class: "blank" }), element("dd", { class: "quiet" }, links)];
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
      ),
      given.map((claim) =>
        element(
          "p",
          { class: "account-source" },
          claim.according_to ? [words(nameOf(claim.according_to)), ", in "] : null,
          itemLink(event.id, outletOf(itemOf(claim.document).record), { claim: claim.id }),
          element(
            "sup",
            { class: "cite" },
            itemLink(event.id, String(numbers.get(claim.id) ?? ""), { claim: claim.id }),
          ),
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
