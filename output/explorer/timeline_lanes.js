// Which row an event's mark and title take: a lane for each kind, as many rows in it as titles need.

const ROW = 21;
const LANE_GAP = 5;
const FEWEST_ROWS = 4;
const MOST_FOR_FEW = 8;
const MARK = 6;
const TITLE_LENGTHS = [84, 42, 26];

function extentOf(event) {
  const first = dayNumber(event.start ?? event.end);
  const last = dayNumber(event.end ?? event.start) + 1;
  return { event, first: Math.min(first, last - 1), last: Math.max(first + 1, last) };
}

// How the date is known decides how the mark is drawn.
function markStyle(event) {
  if (!event.start || !event.end) return "open";
  if (event.precision === "month" || event.precision === "year") return "vague";
  if (event.start === event.end) return "point";
  return event.precision === "range" && !lookOf(itemOf(event.id)).lasting ? "between" : "length";
}

function marksOf(extents, scale) {
  return extents.map(({ event, first, last }) => {
    const style = markStyle(event);
    const from = scale.x(Math.max(first, scale.first));
    const to = scale.x(Math.min(last, scale.last));
    const middle = (from + to) / 2;
    const narrow = style === "point" || to - from < 2 * MARK;
    return { event, style, from: narrow ? middle - MARK : from, to: narrow ? middle + MARK : to };
  });
}

// `height` is what all lanes may fill: a crowded lane takes its share of it, and at least four rows. A
// lane of a few events may have a row for each.
function lanesOf(marks, { width, height, measure }) {
  const order = Object.keys(story.looks.event);
  const rank = (kind) => order.indexOf(kind) + 1 || order.length + 1;
  const lanes = [...grouped(marks, (mark) => mark.event.kind)].sort(
    ([one], [other]) => rank(one) - rank(other),
  );
  const share = Math.max(FEWEST_ROWS, Math.floor((height / lanes.length - LANE_GAP) / ROW));
  let top = LANE_GAP;
  return lanes.map(([kind, inLane]) => {
    const taken = [];
    const most = inLane.length <= MOST_FOR_FEW ? inLane.length + 1 : share;
    const inTime = [...inLane].sort((one, other) => one.from - other.from || one.to - other.to);
    const left = inTime.filter((mark) => !seat(mark, taken, { width, most, measure }));
    for (const mark of left)
      Object.assign(mark, { row: Math.min(taken.length, most - 1), title: null });
    if (left.length) taken[Math.min(taken.length, most - 1)] ??= [];
    const lane = { kind, marks: inLane, top, height: Math.max(1, taken.length) * ROW };
    for (const mark of inLane) mark.y = top + mark.row * ROW + ROW / 2;
    top += lane.height + LANE_GAP;
    return lane;
  });
}

// Takes the first row where mark and title are free, the title to the right or else to the left. Where
// the strip is too narrow the title is shortened. Says whether there was room: what is left over shares
// the lane's last row, without titles; pointing at a mark shows its title.
function seat(mark, taken, { width, most, measure }) {
  const { title, places } = titlePlaces(mark, width, measure);
  for (let row = 0; row < most - 1 && places.length; row += 1) {
    const free = places.find((place) =>
      (taken[row] ?? []).every((other) => place.to + 8 <= other.from || other.to + 8 <= place.from),
    );
    if (!free) continue;
    taken[row] ??= [];
    taken[row].push(free);
    Object.assign(mark, { row, title, titleAt: free.titleAt });
    return true;
  }
  return false;
}

function titlePlaces(mark, width, measure) {
  for (const most of TITLE_LENGTHS) {
    const title = shortened(nameOf(mark.event.id), most);
    const room = measure(title) + 8;
    const places = [
      { from: mark.from, to: mark.to + room, titleAt: mark.to + 5 },
      { from: mark.from - room, to: mark.to, titleAt: mark.from - room + 3 },
    ].filter((place) => place.from >= -MARK && place.to <= width + MARK);
    if (places.length) return { title, places };
  }
  return { title: null, places: [] };
}
