// Claims of an event: who says so, in what words, in which article.

const STANCES = {
  denies: "denies it",
  doubts: "doubts it",
  demands: "demands it",
  predicts: "expects it",
};

function speakerKey(claim) {
  return claim.according_to ?? `outlet:${claim.document}`;
}

function speaker(group, numbers) {
  const [first] = group;
  const article = itemOf(first.document).record;
  const who = first.according_to
    ? itemOf(first.according_to)
      ? itemLink(first.according_to, nameOf(first.according_to))
      : words(first.according_to)
    : words(outletOf(article));
  return element(
    "section",
    { class: "speaker" },
    element(
      "h4",
      {},
      who,
      first.according_to ? null : element("span", { class: "note" }, " in its own words"),
    ),
    group.map((claim) => claimCard(claim, numbers.get(claim.id))),
  );
}

function claimCard(claim, number) {
  const article = itemOf(claim.document).record;
  const original = article.near_copy_of ? itemOf(article.near_copy_of)?.record : null;
  const event = itemOf(claim.event).record;
  const pills = [
    STANCES[claim.stance],
    claim.medium ? ["on ", words(claim.medium)] : null,
    claim.when && claim.when !== event.when ? ["dates it ", claim.when] : null,
    claim.killed ? `${claim.killed} killed` : null,
    claim.injured ? `${claim.injured} injured` : null,
    ...claim.weapons.map((weapon) => words(weapon.words)),
  ].filter(Boolean);
  return element(
    "article",
    { class: "claim", "data-claim": claim.id },
    element("span", { class: "claim-number" }, String(number)),
    claimSentence(claim),
    pills.length
      ? element(
          "p",
          { class: "pills" },
          pills.map((pill) => element("span", { class: "pill" }, pill)),
        )
      : null,
    articleLine(article, claim.id),
    original
      ? element(
          "p",
          { class: "source" },
          "Repeats the wording of ",
          itemLink(original.id, outletOf(original)),
          ".",
        )
      : null,
  );
}
