// Everything as tables: the same story for the keyboard, for screen readers and for narrow screens.

const TABLES = {
  events: "Events",
  entities: "People and places",
  articles: "Articles",
  differences: "Differences",
};

const drawnList = { of: [], later: null };

function drawList() {
  const area = document.getElementById("list");
  if (state.view !== "list") {
    area.replaceChildren();
    return;
  }
  const of = [state.table, state.sort, visible.version];
  const isSame = area.firstChild && of.every((value, place) => value === drawnList.of[place]);
  drawnList.of = of;
  clearTimeout(drawnList.later);
  if (isSame && moveSelection(area)) drawnList.later = setTimeout(() => renewLinks(area), RESTED);
  else fillList(area);
  showSelectedRow(area);
}

// In a table that stays as it is only another row is marked. Says whether that row is there.
function moveSelection(area) {
  for (const row of area.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
  if (state.selected === null) return true;
  const rows = area.querySelectorAll(`[data-row="${CSS.escape(state.selected)}"]`);
  for (const row of rows) row.setAttribute("aria-current", "true");
  return rows.length > 0;
}

function fillList(area) {
  const makers = {
    events: eventTable,
    entities: entityTable,
    articles: articleTable,
    differences: differenceTable,
  };
  const scroll = area.scrollTop;
  const giveFocusBack = focusKeeper(area);
  area.replaceChildren(
    element("div", { class: "chips" }, Object.keys(TABLES).map(tableChip)),
    ...makers[state.table](),
  );
  area.scrollTop = scroll;
  giveFocusBack();
}

function tableChip(name) {
  return element(
    "button",
    {
      type: "button",
      class: "chip",
      "data-table": name,
      "aria-pressed": String(state.table === name),
      click: () => change({ table: name, sort: null }),
    },
    TABLES[name],
    element("span", { class: "number" }, tableCount(name)),
  );
}

function tableCount(name) {
  const all = {
    events: [visible.events.size, story.events.length],
    entities: [visible.entities.size, story.entities.length],
    articles: [story.documents.length, story.documents.length],
    differences: [shownDifferences().length, story.contradictions.length],
  };
  const [shown, whole] = all[name].map((count) => count.toLocaleString("en-GB"));
  return shown === whole ? whole : `${shown} of ${whole}`;
}
