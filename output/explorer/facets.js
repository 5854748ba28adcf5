// Choices beyond kind and time: whose side, how sure, by how many sources. Each says how many events it
// would leave.

const MOST_SIDES = 12;
const facets = { everySide: false };

function drawFacets(legend) {
  const panel = document.getElementById("facets");
  const groups = [sideFacet(), statusFacet(), sourceFacet(), disputeFacet()];
  panel.replaceChildren(...(COMPACT.matches ? [] : groups.filter(Boolean)));
  if (COMPACT.matches) legend.append(...groups.filter(Boolean));
  document.getElementById("chosen").replaceChildren(...chosenFacets());
}

function facetGroup(title, hint, chips) {
  return element(
    "div",
    { class: "facet", role: "group", "aria-label": title },
    element("h3", {}, title, hint ? element("span", { class: "hint" }, " ", hint) : null),
    element("div", { class: "chips" }, chips),
  );
}

function facetChip(key, on, content, [shown, all], click) {
  return element(
    "button",
    {
      type: "button",
      class: "chip choice",
      "data-facet": key,
      "aria-pressed": String(on),
      disabled: !shown && !on,
      click,
    },
    content,
    numberOf(shown, all),
  );
}

// Those that someone acts for, and every country that takes part itself.
function sideChoices() {
  const counts = new Map();
  for (const event of story.events) {
    const shown = passes(event);
    for (const side of sidesIn.get(event.id)) {
      if (!actingFor.has(side) && itemOf(side)?.record.type !== "country") continue;
      if (!counts.has(side)) counts.set(side, { side, shown: 0, all: 0 });
      counts.get(side).all += 1;
      counts.get(side).shown += shown ? 1 : 0;
    }
  }
  return [...counts.values()].sort(
    (one, other) => other.all - one.all || (nameOf(one.side) < nameOf(other.side) ? -1 : 1),
  );
}

function sideFacet() {
  const choices = sideChoices();
  if (!choices.length) return null;
  const most = facets.everySide ? Infinity : MOST_SIDES;
  const shown = choices.filter(({ side }, rank) => rank < most || state.sides.has(side));
  const chips = shown.map((choice) =>
    facetChip(
      `side:${choice.side}`,
      state.sides.has(choice.side),
      [swatch(choice.side), words(shortened(nameOf(choice.side), 40))],
      [choice.shown, choice.all],
      () => change({ sides: toggled(state.sides, choice.side) }),
    ),
  );
  if (shown.length < choices.length)
    chips.push(
      bareChip(`${choices.length - shown.length} more`, () => {
        facets.everySide = true;
        drawLegend();
      }),
    );
  return facetGroup("Sides", "events in which every chosen side takes part", chips);
}

// The colour of its region in the graph.
function swatch(side) {
  const place = regionSides.indexOf(side);
  return place < 0 ? null : element("span", { class: `swatch side-${place + 1}` });
}

function countEvents(except, test) {
  let [shown, all] = [0, 0];
  for (const event of story.events) {
    if (!test(event)) continue;
    all += 1;
    if (passes(event, except)) shown += 1;
  }
  return [shown, all];
}

function statusFacet() {
  const found = STATUSES.filter((status) => story.events.some((event) => event.status === status));
  const chips = found.map((status) =>
    facetChip(
      `status:${status}`,
      state.statuses.has(status),
      capital(status),
      countEvents("status", (event) => event.status === status),
      () => change({ statuses: toggled(state.statuses, status) }),
    ),
  );
  return found.length > 1 ? facetGroup("Status", null, chips) : null;
}

// Steps from two to the most that any event has.
function sourceFacet() {
  const most = story.events.reduce((many, event) => Math.max(many, event.independent_sources), 0);
  if (most < 2) return null;
  const least = [2, 3, 5, 10, 20, 50].filter((count) => count <= most);
  const chips = [...new Set([...least, ...(state.least > 1 ? [state.least] : [])])].map((count) =>
    facetChip(
      `least:${count}`,
      state.least === count,
      `${count} or more`,
      countEvents("sources", (event) => event.independent_sources >= count),
      () => change({ least: state.least === count ? 1 : count }),
    ),
  );
  return facetGroup("Independent sources", "reworded copies counted once", chips);
}

function disputeFacet() {
  if (!contradictionsOf.size) return null;
  const counts = countEvents("disputed", (event) => contradictionsOf.has(event.id));
  const click = () => change({ disputed: !state.disputed });
  const only = facetChip("disputed", state.disputed, "Only where they differ", counts, click);
  return facetGroup("Accounts", null, only);
}

// What is set, said where it can be seen and undone while the choices are folded away.
function chosenFacets() {
  const chips = [];
  const add = (text, changes) =>
    chips.push(
      element(
        "button",
        {
          type: "button",
          class: "chip chosen",
          "aria-label": `Undo: ${text}`,
          click: () => change(changes),
        },
        words(shortened(text, 44)),
        " ×",
      ),
    );
  for (const side of state.sides)
    add(`With ${nameOf(side)}`, { sides: toggled(state.sides, side) });
  for (const status of state.statuses)
    add(capital(status), { statuses: toggled(state.statuses, status) });
  if (state.least > 1) add(`${state.least} or more sources`, { least: 1 });
  if (state.disputed) add("Accounts differ", { disputed: false });
  return chips;
}

function choiceCount() {
  return state.sides.size + state.statuses.size + (state.least > 1) + state.disputed;
}
