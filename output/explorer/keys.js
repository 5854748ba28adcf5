// The keyboard beyond Tab and Enter: a letter for each view, arrows between tabs, and jumps past the drawings.

const VIEW_KEYS = { g: "graph", l: "timeline", m: "map", t: "list" };

function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (!isBareKey(event)) return;
    if (event.key === "Escape" && state.selected !== null) select(null);
    const tab = tabOf(VIEW_KEYS[event.key]);
    if (tab) goToTab(tab);
  });
  for (const list of document.querySelectorAll('[role="tablist"]'))
    list.addEventListener("keydown", moveBetweenTabs);
  for (const jump of document.querySelectorAll("[data-jump]"))
    jump.addEventListener("click", () => jumpTo(jump.dataset.jump));
  watch(markTabs);
}

// A key that is pressed alone and types nothing.
function isBareKey(event) {
  const isTyping = Boolean(event.target.closest?.("input, select, textarea"));
  return !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function tabOf(view) {
  const tab = view ? document.getElementById(`tab-${view}`) : null;
  return tab?.checkVisibility() ? tab : null;
}

function goToTab(tab) {
  tab.focus();
  change({ view: tab.dataset.view });
}

function moveBetweenTabs(event) {
  const tabs = [...event.currentTarget.querySelectorAll('[role="tab"]')].filter((tab) =>
    tab.checkVisibility(),
  );
  const at = tabs.indexOf(event.target);
  const next = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: tabs.length - 1,
  }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  goToTab(tabs[(next + tabs.length) % tabs.length]);
}

// Of the tabs only the chosen one is reached by Tab, as readers of such lists expect.
function markTabs() {
  for (const tab of document.querySelectorAll('[role="tab"]'))
    tab.tabIndex = tab.getAttribute("aria-selected") === "true" ? 0 : -1;
}

function jumpTo(part) {
  if (part === "list") change({ view: "list" });
  const first = { list: "#list .chip", details: "#details" }[part];
  document.querySelector(first)?.focus();
}
