// A table of records: sorted by any column, its rows chosen with the pointer or the arrow keys.
//
// A column is {name, title, cell, order, size}: `cell` makes what stands in it, `order` the number or text
// to sort by, and `size` is a class of list.css, "few" for numbers. Rows without a value come last either
// way.

const ROWS_AT_ONCE = 300;
const tables = { shown: null, drawn: ROWS_AT_ONCE, selected: null };

textField("sort", (text) => /^-?[a-z]{1,12}$/.test(text));

function sortedBy(columns) {
  const descending = (state.sort ?? "").startsWith("-");
  const name = (state.sort ?? "").replace("-", "");
  const column = columns.find((each) => each.name === name && each.order);
  return column ? { column, descending } : null;
}

function sortedRecords(records, columns) {
  const sorted = sortedBy(columns);
  if (!sorted) return records;
  const { column, descending } = sorted;
  const keyed = records.map((record) => ({ record, key: column.order(record) }));
  const given = keyed.filter(({ key }) => key !== null);
  given.sort((one, other) => compared(one.key, other.key) * (descending ? -1 : 1));
  return [...given, ...keyed.filter(({ key }) => key === null)].map(({ record }) => record);
}

function compared(one, other) {
  if (typeof one === "string") return one.localeCompare(other, "en");
  return one - other;
}

// First upwards, then downwards, then as the story has them.
function nextSort(name) {
  if (state.sort === name) return `-${name}`;
  return state.sort === `-${name}` ? null : name;
}

function sortableTable(title, columns, records, idOf) {
  keepPlace(title);
  const ordered = sortedRecords(records, columns);
  const wanted = ordered.findIndex((record) => idOf(record) === state.selected);
  if (tables.selected !== state.selected && wanted >= tables.drawn) tables.drawn = wanted + 1;
  const body = element("tbody", {});
  const more = element("button", { type: "button", class: "plain more" });
  const extend = (count) => {
    const fresh = ordered.slice(body.childElementCount, count);
    body.append(...fresh.map((record) => tableRow(columns, record, idOf(record))));
    tables.drawn = Math.max(ROWS_AT_ONCE, body.childElementCount);
    more.hidden = body.childElementCount >= ordered.length;
    more.replaceChildren(`Show more (${ordered.length - body.childElementCount})`);
  };
  more.addEventListener("click", () => extend(tables.drawn + ROWS_AT_ONCE));
  extend(tables.drawn);
  const made = element(
    "table",
    {},
    element("caption", { class: "unseen" }, title),
    element("thead", {}, element("tr", {}, columns.map(columnHead))),
    body,
  );
  made.addEventListener("keydown", moveBetweenRows);
  return [sortChoice(columns), made, ordered.length ? null : noRows(), more].filter(Boolean);
}

function keepPlace(title) {
  const shown = `${title} ${state.sort}`;
  if (tables.shown !== shown) tables.drawn = ROWS_AT_ONCE;
  tables.shown = shown;
}

function noRows() {
  return element("p", { class: "quiet" }, "None within the filters and the time window.");
}

function columnHead({ name, title, order, size }) {
  const descending = state.sort === `-${name}`;
  const sorted = descending || state.sort === name;
  const arrow = element("span", { class: "arrow", "aria-hidden": "true" }, descending ? "▼" : "▲");
  const button = element(
    "button",
    { type: "button", "data-sort": name, click: () => change({ sort: nextSort(name) }) },
    title,
    sorted ? arrow : null,
  );
  return element(
    "th",
    {
      scope: "col",
      class: size,
      "aria-sort": sorted ? (descending ? "descending" : "ascending") : null,
    },
    order ? button : title,
  );
}

// Where the heads of the columns have no room, the order is chosen from a list.
function sortChoice(columns) {
  const option = (value, text) =>
    element("option", { value, selected: (state.sort ?? "") === value }, text);
  const choices = columns
    .filter(({ order }) => order)
    .flatMap(({ name, title }) => [
      option(name, `${title}, upwards`),
      option(`-${name}`, `${title}, downwards`),
    ]);
  const choice = element(
    "select",
    { "data-sort": "choice" },
    option("", "As in the story"),
    choices,
  );
  choice.addEventListener("change", () => change({ sort: choice.value || null }));
  return element("label", { class: "sort-choice" }, "Order ", choice);
}

function tableRow(columns, record, id) {
  const cells = columns.map(({ title, cell, size }) => {
    const content = cell(record);
    return element("td", { "data-name": title, class: size }, content === "" ? [] : content);
  });
  const row = element(
    "tr",
    { "data-row": id, "aria-current": id === state.selected ? "true" : null },
    cells,
  );
  row.addEventListener("click", (event) => {
    if (event.target.closest("a, button") || String(getSelection())) return;
    select(id);
  });
  return row;
}

function moveBetweenRows(event) {
  const row = event.target.closest("tbody tr");
  const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  if (!row || !step) return;
  event.preventDefault();
  const links = [...row.querySelectorAll("a, button")];
  const column = event.target.closest("td");
  const beside = row[step]?.querySelector(`[data-name="${CSS.escape(column.dataset.name)}"] a`);
  const next = beside ?? row[step]?.querySelector("a, button") ?? links[0];
  next?.focus();
}

// What had the keyboard before the table was drawn anew has it again.
function focusKeeper(area) {
  const focused = area.contains(document.activeElement) ? document.activeElement : null;
  const row = focused?.closest("tr")?.dataset.row;
  const name = focused?.closest("td")?.dataset.name;
  const kept = focused?.dataset.sort ?? focused?.dataset.table;
  const kind = focused?.dataset.sort ? "sort" : "table";
  return () => {
    if (!focused) return;
    const cell =
      row === undefined
        ? area.querySelector(`[data-${kind}="${CSS.escape(kept ?? "")}"]`)
        : area.querySelector(
            `[data-row="${CSS.escape(row)}"] [data-name="${CSS.escape(name ?? "")}"] a`,
          );
    cell?.focus({ preventScroll: true });
  };
}

// A selection made elsewhere is scrolled to; one made here is where the reader looks already.
function showSelectedRow(area) {
  const selected = area.querySelector('[aria-current="true"]');
  if (selected && tables.selected !== state.selected) selected.scrollIntoView({ block: "nearest" });
  tables.selected = state.selected;
}
