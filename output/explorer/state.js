// What is selected, filtered and shown. It lives in the address, so that a view can be kept and shared
// and the back button goes back; in a frame it only replaces, to leave the host's history alone.
//
// Each part of the view is a field, registered once, while the scripts load, by the script that it
// belongs to; it then stands in `state`, in every link within the page and in the address:
//
//   textField("view", (text) => VIEWS.includes(text), { empty: "graph" });
//   setField("hidden", isKindKey, { address: "hide" });
//   change({ view: "list", hidden: new Set(["event:attack"]) });
//   watch(drawList);
//
// `change` writes the address, finds what is visible and calls every watcher. A value is replaced, never
// changed in place. What an address gives and a field does not take becomes the field's `empty`.

const VIEWS = ["graph", "map", "timeline", "list"];
const state = {};
const fields = new Map();
const watchers = [];
// Whether the view is one of many in the middle of a drag: what takes long may then wait for the last.
const pace = { isPassing: false };
const embedded = window.parent !== window;

// `read` makes a value of the texts that an address gives under the field's name, `write` these texts
// of a value. `address` is the name there, where it differs.
function field(name, { address = name, empty = null, read, write = (value) => [value] }) {
  fields.set(name, { address, empty, read, write });
  state[name] = empty;
}

function textField(name, isValid, { address, empty = null } = {}) {
  field(name, { address, empty, read: ([text]) => (isValid(text ?? "") ? text : empty) });
}

function setField(name, isValid, { address } = {}) {
  field(name, {
    address,
    empty: new Set(),
    read: (texts) => new Set(texts.filter(isValid)),
    write: (values) => [...values].sort(),
  });
}

function numberField(name, least, most, { address, empty = least } = {}) {
  const isValid = (text) => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most;
  field(name, { address, empty, read: ([text]) => (isValid(text ?? "") ? Number(text) : empty) });
}

function flagField(name, { address } = {}) {
  field(name, { address, empty: false, read: ([text]) => text === "1", write: () => ["1"] });
}

textField("selected", (text) => itemOf(text), { address: "sel" });
textField("claim", (text) => claims.has(text));
textField("view", (text) => VIEWS.includes(text), { empty: "graph" });
textField("table", (text) => Object.hasOwn(TABLES, text), { empty: "events" });

function watch(watcher) {
  watchers.push(watcher);
}

function change(changes, { replace = false } = {}) {
  Object.assign(state, changes);
  keepInAddress(replace || embedded);
  settle();
}

// Where something else than the details waits for what the reader selects next, it takes that.
let taker = null;

function takeNextSelection(take) {
  taker = take;
}

function select(id, claim = null) {
  const take = taker;
  taker = null;
  if (take) take(id);
  else change({ selected: itemOf(id) ? id : null, claim });
}

function settle({ isPassing = false } = {}) {
  pace.isPassing = isPassing;
  findVisible();
  for (const watcher of watchers) watcher();
}

function isEmpty(value, empty) {
  return value === empty || (value instanceof Set && value.size === 0);
}

function addressOf(changes = {}) {
  const shown = { ...state, ...changes };
  const parameters = new URLSearchParams();
  for (const [name, { address, empty, write }] of fields) {
    if (isEmpty(shown[name], empty)) continue;
    for (const text of write(shown[name])) parameters.append(address, text);
  }
  return "#" + parameters.toString();
}

// What the view was last read from or written to.
let knownAddress = null;

function keepInAddress(replace) {
  const address = addressOf();
  if (address === (location.hash || "#")) return;
  try {
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    knownAddress = location.hash;
  } catch {
    // A frame without an address of its own keeps its state all the same.
  }
}

// Browsers tell of a new address by one event or by two.
function readAddress() {
  if (location.hash === knownAddress) return;
  knownAddress = location.hash;
  const parameters = new URLSearchParams(location.hash.slice(1));
  for (const [name, { address, read }] of fields) state[name] = read(parameters.getAll(address));
  settle();
}

const linkTargets = new WeakMap();

// A link within the page: followed here, and still a real link for the keyboard and for new tabs.
function itemLink(id, content, { claim = null, className = null, label = null } = {}) {
  const follow = (event) => {
    if (!embedded && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    select(id, claim);
  };
  const target = { selected: id, claim };
  const link = element(
    "a",
    { href: addressOf(target), class: className, click: follow, "aria-label": label },
    typeof content === "string" ? unbrokenWords(content) : content,
  );
  linkTargets.set(link, target);
  return link;
}

// Links that stay while the view around them changes lead to their target in the view as it is now.
function renewLinks(area) {
  for (const link of area.querySelectorAll("a")) {
    const target = linkTargets.get(link);
    if (target) link.setAttribute("href", addressOf(target));
  }
}
