// The shortest ways between two nodes, over what is in view. Ways of equal length are ordered by the
// ids on them and one is shown at a time.

field("path", {
  read: (ids) => (ids.length === 2 && ids.every(isNode) && ids[0] !== ids[1] ? ids : null),
  write: (ids) => ids,
});
numberField("way", 1, 999999);

const path = { of: [], nodes: [], ways: 0 };

function pathNodes() {
  if (state.path === null) return [];
  const of = [state.path, state.way, state.removed, visible.version];
  if (!of.every((value, place) => value === path.of[place]))
    Object.assign(path, { of }, shortestWay(...state.path, state.way));
  return path.nodes;
}

// Counts the ways from each node to the end, then walks from the start to the one with this number.
function shortestWay(start, end, number) {
  const steps = within(end, Infinity, isOpen);
  if (!steps.has(start) || !isOpen(end) || !isOpen(start)) return { nodes: [], ways: 0 };
  const ways = new Map([[end, 1]]);
  const nearer = (id) =>
    [...neighboursOf(id)].filter((other) => steps.get(other) === steps.get(id) - 1).sort();
  for (const id of steps.keys()) {
    if (id !== end)
      ways.set(
        id,
        nearer(id).reduce((sum, other) => sum + ways.get(other), 0),
      );
  }
  const nodes = [start];
  let left = (number - 1) % ways.get(start);
  while (nodes.at(-1) !== end) {
    const next = nearer(nodes.at(-1)).find((other) => {
      if (left < ways.get(other)) return true;
      left -= ways.get(other);
      return false;
    });
    nodes.push(next);
  }
  return { nodes, ways: ways.get(start) };
}

function linkBetween(one, other) {
  return (linksOf.get(one) ?? []).find(({ from, to }) => from === other || to === other) ?? null;
}

// The next selection, wherever it is made, becomes the other end.
function askForPath(id) {
  takeNextSelection((other) => {
    if (isNode(other) && other !== id)
      change({ path: [id, other], way: 1, selected: id, claim: null });
    else settle();
  });
  settle();
}

function pathCard() {
  const [start, end] = state.path;
  const { nodes, ways } = path;
  const close = () => change({ path: null, way: 1 });
  const title = element(
    "h3",
    {},
    "From ",
    itemLink(start, nameOf(start)),
    " to ",
    itemLink(end, nameOf(end)),
  );
  const closing = element(
    "button",
    { type: "button", class: "plain", "aria-label": "Close the path", click: close },
    "×",
  );
  const head = element("div", { class: "card-head" }, title, closing);
  if (!nodes.length)
    return [head, element("p", { class: "hint" }, "Nothing within the filters links the two.")];
  const next = () => change({ way: (state.way % ways) + 1 });
  const count =
    ways > 1 ? `, ${((state.way - 1) % ways) + 1} of ${ways.toLocaleString("en-GB")} as short` : "";
  return [
    head,
    element(
      "p",
      { class: "hint" },
      `${plural(nodes.length - 1, "step")}${count} `,
      ways > 1
        ? element("button", { type: "button", class: "chip bare", click: next }, "Next")
        : null,
    ),
    element(
      "ol",
      {},
      nodes.map((id, place) => pathStep(id, nodes[place - 1])),
    ),
  ];
}

function pathStep(id, before) {
  const item = itemOf(id);
  const link = before === undefined ? null : linkBetween(before, id);
  const when =
    item.sort === "event" ? element("span", { class: "note" }, " ", item.record.when) : null;
  return element(
    "li",
    {},
    link ? element("span", { class: "note" }, link.relation, " ") : null,
    sign(lookOf(item), item.sort),
    " ",
    itemLink(id, nameOf(id), {
      claim: item.sort === "event" ? (item.record.claims[0] ?? null) : null,
    }),
    when,
  );
}
