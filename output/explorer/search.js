// Finds entities by name and alias, events and articles by their words, whatever the accents.

const LETTERS = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  "’": "'",
};
const MOST_RESULTS = 12;

function folded(text) {
  return plainLabel(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łøđðþßæœı’]/g, (letter) => LETTERS[letter]);
}

function searchEntries() {
  const entries = [];
  const add = (id, text, weight) => {
    if (text) entries.push({ id, text, folded: folded(String(text).slice(0, 400)), weight });
  };
  for (const entity of story.entities) {
    const weight = partsOf.get(entity.id).size;
    add(entity.id, nameOf(entity.id), 1000 + weight);
    for (const alias of entity.aliases) add(entity.id, alias, 500 + weight);
  }
  for (const event of story.events) add(event.id, nameOf(event.id), 100);
  for (const article of story.documents) {
    add(article.id, article.title, 10);
    add(article.id, article.source, 5);
  }
  return entries;
}

function matches(entries, query) {
  const parts = folded(query).split(" ").filter(Boolean);
  if (!parts.length) return [];
  const found = new Map();
  for (const entry of entries) {
    if (!parts.every((part) => entry.folded.includes(part))) continue;
    const atWord = parts.every((part) => (" " + entry.folded).includes(" " + part));
    const score =
      entry.weight + (atWord ? 10000 : 0) + (entry.folded === parts.join(" ") ? 5000 : 0);
    if (!found.has(entry.id) || found.get(entry.id).score < score)
      found.set(entry.id, { ...entry, score });
  }
  return [...found.values()].sort(
    (one, other) => other.score - one.score || (one.text < other.text ? -1 : 1),
  );
}

function startSearch() {
  const input = document.getElementById("search");
  const list = document.getElementById("results");
  const entries = searchEntries();
  let active = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const point = (index) => {
    active = index;
    options().forEach((option, number) =>
      option.setAttribute("aria-selected", String(number === index)),
    );
    input.setAttribute("aria-activedescendant", index >= 0 ? `result-${index}` : "");
    options()[index]?.scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    point(-1);
  };
  const choose = (id) => {
    input.value = "";
    close();
    select(id);
    document.getElementById("details").focus({ preventScroll: true });
  };
  const show = () => {
    const found = matches(entries, input.value).slice(0, MOST_RESULTS);
    if (!input.value.trim()) return close();
    list.replaceChildren(...found.map((entry, number) => resultRow(entry, number, choose)));
    if (!found.length)
      list.append(element("li", { class: "empty" }, "Nothing found by these letters."));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    point(found.length ? 0 : -1);
  };
  const keys = {
    ArrowDown: () => point(Math.min(active + 1, options().length - 1)),
    ArrowUp: () => point(Math.max(active - 1, 0)),
    Enter: () => options()[active]?.click(),
    Escape: () => {
      input.value = "";
      close();
      input.blur();
    },
  };
  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || !isBareKey(event)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function resultRow(entry, number, choose) {
  const item = itemOf(entry.id);
  const name = nameOf(entry.id);
  const look = item.sort === "document" ? null : lookOf(item);
  const other = look ? "also " : "in ";
  const alias =
    entry.text !== name ? element("small", {}, other, words(shortened(entry.text, 40))) : null;
  return element(
    "li",
    { role: "option", id: `result-${number}`, "data-id": entry.id, click: () => choose(entry.id) },
    look ? sign(look, item.sort) : element("span", { class: "glyph" }),
    element("span", { class: "result-name" }, words(shortened(name, 110)), alias),
    element("span", { class: "result-kind" }, look ? look.title : "Article"),
  );
}
