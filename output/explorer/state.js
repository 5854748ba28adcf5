// What is selected, filtered and shown. It lives in the address, so that a view can be kept and shared
// and the back button goes back; in a frame it only replaces, to leave the host's history alone.

const VIEWS = ["graph", "timeline", "list"];
const state = {
  selected: null,
  claim: null,
  hidden: new Set(),
  from: null,
  to: null,
  view: "graph",
  table: "events",
};
const visible = { events: new Set(), entities: new Set() };
const watchers = [];
const embedded = window.parent !== window;

function watch(watcher) {
  watchers.push(watcher);
}

function change(changes, { replace = false } = {}) {
  Object.assign(state, changes);
  keepInAddress(replace || embedded);
  settle();
}

function select(id, claim = null) {
  change({ selected: itemOf(id) ? id : null, claim });
}

function settle() {
  findVisible();
  for (const watcher of watchers) watcher();
}

function inWindow(event) {
  if (!event.start && !event.end) return true;
  if (state.to && (event.start ?? event.end) > state.to) return false;
  return !(state.from && (event.end ?? event.start) < state.from);
}

function findVisible() {
  visible.events.clear();
  visible.entities.clear();
  for (const event of story.events) {
    if (!state.hidden.has(`event:${event.kind}`) && inWindow(event)) visible.events.add(event.id);
  }
  for (const entity of story.entities) {
    if (state.hidden.has(`entity:${entity.type}`)) continue;
    const parts = partsOf.get(entity.id);
    if (!parts.size || [...parts.keys()].some((id) => visible.events.has(id)))
      visible.entities.add(entity.id);
  }
}

function isVisible(id) {
  return visible.events.has(id) || visible.entities.has(id);
}

function addressOf(changes = {}) {
  const shown = { ...state, ...changes };
  const parameters = new URLSearchParams();
  if (shown.selected !== null) parameters.set("sel", shown.selected);
  if (shown.claim !== null) parameters.set("claim", shown.claim);
  for (const kind of [...shown.hidden].sort()) parameters.append("hide", kind);
  if (shown.from) parameters.set("from", shown.from);
  if (shown.to) parameters.set("to", shown.to);
  if (shown.view !== "graph") parameters.set("view", shown.view);
  if (shown.table !== "events") parameters.set("table", shown.table);
  return "#" + parameters.toString();
}

function keepInAddress(replace) {
  const address = addressOf();
  if (address === (location.hash || "#")) return;
  try {
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  } catch {
    // A frame without an address of its own keeps its state all the same.
  }
}

function readAddress() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const day = (name) =>
    /^\d{4}-\d{2}-\d{2}$/.test(parameters.get(name) ?? "") ? parameters.get(name) : null;
  const claim = claims.get(parameters.get("claim"));
  Object.assign(state, {
    selected: itemOf(parameters.get("sel")) ? parameters.get("sel") : null,
    claim: claim ? claim.id : null,
    hidden: new Set(parameters.getAll("hide")),
    from: day("from"),
    to: day("to"),
    view: VIEWS.includes(parameters.get("view")) ? parameters.get("view") : "graph",
    table: Object.hasOwn(TABLES, parameters.get("table") ?? "")
      ? parameters.get("table")
      : "events",
  });
  settle();
}

// A link within the page: followed here, and still a real link for the keyboard and for new tabs.
function itemLink(id, content, { claim = null, className = null, label = null } = {}) {
  const follow = (event) => {
    if (!embedded && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    select(id, claim);
  };
  return element(
    "a",
    {
      href: addressOf({ selected: id, claim }),
      class: className,
      click: follow,
      "aria-label": label,
    },
    typeof content === "string" ? words(content) : content,
  );
}
