// The legend is the filter: every kind with its sign, its colour and how many there are.

// Where layout.css folds the legend behind a button.
const COMPACT = matchMedia("(max-width: 1100px), (max-height: 700px)");

function kindCounts() {
  const counts = new Map();
  const count = (item, shown) => {
    const key = kindKey(item);
    if (!counts.has(key)) counts.set(key, { item, all: 0, shown: 0 });
    counts.get(key).all += 1;
    counts.get(key).shown += shown ? 1 : 0;
  };
  for (const entity of story.entities) count(itemOf(entity.id), true);
  for (const event of story.events) count(itemOf(event.id), inWindow(event));
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

function chip(key, { item, all, shown }) {
  const look = lookOf(item);
  const on = !state.hidden.has(key);
  const toggle = () => {
    const hidden = new Set(state.hidden);
    if (!hidden.delete(key)) hidden.add(key);
    change({ hidden });
  };
  return element(
    "button",
    { type: "button", class: "chip", "data-kind": key, "aria-pressed": String(on), click: toggle },
    sign(look, item.sort),
    words(look.title),
    element("span", { class: "number" }, shown === all ? String(all) : `${shown}/${all}`),
  );
}

function drawLegend() {
  const counts = kindCounts();
  const area = document.getElementById("filters");
  const focused = document.activeElement?.dataset?.kind;
  const row = (sort, name) =>
    element(
      "div",
      { class: "chips", role: "group", "aria-label": name },
      inLookOrder(counts, sort).map(([key, count]) => chip(key, count)),
    );
  const everything = element(
    "button",
    { type: "button", class: "chip bare", click: () => change({ hidden: new Set() }) },
    "Show all",
  );
  everything.hidden = !state.hidden.size;
  const nothing = element(
    "button",
    { type: "button", class: "chip bare", click: () => change({ hidden: eventKinds(counts) }) },
    "Hide all events",
  );
  nothing.hidden = state.hidden.size > 0;
  const events = row("event", "Kinds of events");
  events.append(everything, nothing);
  area.replaceChildren(events);
  const entities = row("entity", "Types of entities");
  if (COMPACT.matches) area.prepend(entities);
  document.getElementById("entity-filters").replaceChildren(...(COMPACT.matches ? [] : [entities]));
  if (focused) document.querySelector(`[data-kind="${CSS.escape(focused)}"]`)?.focus();
  const toggle = document.getElementById("filter-toggle");
  toggle.replaceChildren(state.hidden.size ? `Filter (${state.hidden.size} off)` : "Filter");
}

function eventKinds(counts) {
  return new Set([...counts.keys()].filter((key) => key.startsWith("event:")));
}

function startLegend() {
  const toggle = document.getElementById("filter-toggle");
  const area = document.getElementById("filters");
  toggle.addEventListener("click", () => {
    const open = area.classList.toggle("open");
    toggle.setAttribute("aria-expanded", String(open));
  });
  document.addEventListener("click", (event) => {
    const path = event.composedPath();
    if (path.includes(area) || path.includes(toggle)) return;
    area.classList.remove("open");
    toggle.setAttribute("aria-expanded", "false");
  });
  COMPACT.addEventListener("change", drawLegend);
  watch(drawLegend);
}
