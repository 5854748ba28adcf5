// The lines of the graph: one for each pair of nodes, with all the roles between them, for parallel lines
// would hide each other. `linksOf` finds them by either end, `near` the other ends.

const drawable = [...story.entities, ...story.events].map(({ id }) => id);
const links = mergedLinks();
const linksOf = new Map();
const near = new Map();
for (const link of links) {
  for (const [one, other] of [
    [link.from, link.to],
    [link.to, link.from],
  ]) {
    if (!linksOf.has(one)) linksOf.set(one, []);
    linksOf.get(one).push(link);
    if (!near.has(one)) near.set(one, new Set());
    near.get(one).add(other);
  }
}

function mergedLinks() {
  const pairs = grouped(drawing.links, ([from, to]) =>
    from < to ? `${from} ${to}` : `${to} ${from}`,
  );
  return [...pairs.values()].map((rows) => {
    const [from, to] = rows[0];
    const names = (forth) =>
      rows.filter((row) => (row[0] === from) === forth).map((row) => drawing.relations[row[2]]);
    const leads = (relations) => relations.some((name) => drawing.affected.includes(name));
    const [forth, back] = [names(true), names(false)];
    const untimed = story.entities.length > from === story.entities.length > to;
    return {
      from: drawable[from],
      to: drawable[to],
      relation: [...new Set([...forth, ...back])].map(roleWords).join(", "),
      count: new Set([...forth, ...back]).size,
      like: untimed,
      arrows: untimed ? [back.length > 0, true] : [leads(back), leads(forth)],
      claims: [...new Set(rows.flatMap((row) => row[3]))].map((place) => story.claims[place].id),
      documents: [...new Set(rows.flatMap((row) => row[4] ?? []))].map(
        (place) => story.documents[place].id,
      ),
    };
  });
}

function neighboursOf(id) {
  return near.get(id) ?? new Set();
}

// What is reached from a node in so many steps over what `isOpen` lets through.
function within(id, steps, isOpen) {
  const reached = new Map([[id, 0]]);
  for (const [next, step] of reached) {
    if (step === steps) continue;
    for (const other of neighboursOf(next))
      if (!reached.has(other) && isOpen(other)) reached.set(other, step + 1);
  }
  return reached;
}
