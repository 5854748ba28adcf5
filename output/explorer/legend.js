// The legend is the filter: every kind with its sign, its colour and how many there are.

// Where layout.css folds the legend behind a button.
const COMPACT = matchMedia("(max-width: 1100px), (max-height: 700px)");

// How many there are of each kind, and how many all other choices leave of it.
function kindCounts() {
  const counts = new Map();
  const count = (item, shown) => {
    const key = kindKey(item);
    if (!counts.has(key)) counts.set(key, { item, all: 0, shown: 0 });
    counts.get(key).all += 1;
    counts.get(key).shown += shown ? 1 : 0;
  };
  const narrowed = isNarrowed();
  for (const { id } of story.entities) count(itemOf(id), takesPart(id, narrowed));
  for (const event of story.events) count(itemOf(event.id), passes(event, "kind"));
  return counts;
}

function inLookOrder(counts, sort) {
  const order = Object.keys(story.looks[sort]);
  const rank = (key) => order.indexOf(key) + 1 || order.length + 1;
  return [...counts]
    .filter(([key]) => key.startsWith(sort + ":"))
    .sort(
      ([one], [other]) => rank(one.slice(sort.length + 1)) - rank(other.slice(sort.length + 1)),
    );
}

function numberOf(shown, all) {
  return element(
    "span",
    { class: "number" },
    shown === all ? all.toLocaleString("en-GB") : `${shown}/${all}`,
  );
}

function chip(key, { item, all, shown }) {
  const look = lookOf(item);
  const on = !state.hidden.has(key);
  const click = () => change({ hidden: toggled(state.hidden, key) });
  return element(
    "button",
    { type: "button", class: "chip", "data-kind": key, "aria-pressed": String(on), click },
    sign(look, item.sort),
    words(look.title),
    numberOf(shown, all),
  );
}

function drawLegend() {
  const counts = kindCounts();
  const area = document.getElementById("filters");
  const focused = document.activeElement?.dataset ?? {};
  const group = (sort, name) =>
    element(
      "div",
      { class: "kinds", role: "group", "aria-label": name },
      inLookOrder(counts, sort).map(([key, count]) => chip(key, count)),
    );
  const all = state.hidden.size
    ? bareChip("Show all", () => change({ hidden: new Set() }))
    : bareChip("Hide all events", () => change({ hidden: eventKinds(counts) }));
  const kinds = [group("entity", "Types of entities"), group("event", "Kinds of events"), all];
  area.replaceChildren(element("div", { class: "chips" }, kinds));
  drawFacets(area);
  const again = focused.kind
    ? `[data-kind="${CSS.escape(focused.kind)}"]`
    : focused.facet && `[data-facet="${CSS.escape(focused.facet)}"]`;
  if (again) document.querySelector(again)?.focus();
  const set = choiceCount() + (COMPACT.matches ? state.hidden.size : 0);
  const name = COMPACT.matches ? "Filter" : "More filters";
  document.getElementById("filter-toggle").replaceChildren(set ? `${name} (${set})` : name);
}

function bareChip(name, click) {
  return element("button", { type: "button", class: "chip bare", click }, name);
}

function eventKinds(counts) {
  return new Set([...counts.keys()].filter((key) => key.startsWith("event:")));
}

function startLegend() {
  const areas = ["filters", "facets"];
  startDisclosure("filter-toggle", areas, (on) => {
    for (const id of areas) document.getElementById(id).classList.toggle("open", on);
  });
  COMPACT.addEventListener("change", drawLegend);
  let version = null;
  watch(() => {
    if (version === visible.version) return;
    version = visible.version;
    drawLegend();
  });
}
