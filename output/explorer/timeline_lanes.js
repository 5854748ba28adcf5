// Which row an event's mark and title take: a lane for each kind, as many rows in it as titles need.

const ROW = 21;
const LANE_GAP = 5;
const MOST_ROWS_IN_LANE = 8;
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

function lanesOf(marks, width, measure) {
  const order = Object.keys(story.looks.event);
  const rank = (kind) => (order.indexOf(kind) + 1 || order.length + 1);
  const lanes = [...grouped(marks, (mark) => mark.event.kind)].sort(([one], [other]) => rank(one) - rank(other));
  let top = LANE_GAP;
  return lanes.map(([kind, inLane]) => {
    const taken = [];
    for (const mark of [...inLane].sort((one, other) => one.from - other.from || one.to - other.to)) seat(mark, taken, width, measure);
    const lane = { kind, marks: inLane, top, height: Math.max(1, taken.length) * ROW };
    for (const mark of inLane) mark.y = top + mark.row * ROW + ROW / 2;
    top += lane.height + LANE_GAP;
    return lane;
  });
}

// Takes the first row where mark and title are free, the title to the right or else to the left. Where
// the strip is too narrow the title is shortened, and in a full lane the mark stands without it;
// pointing at the mark shows it whole.
function seat(mark, taken, width, measure) {
  const { title, places } = titlePlaces(mark, width, measure);
  for (let row = 0; row < MOST_ROWS_IN_LANE; row += 1) {
    taken[row] ??= [];
    for (const place of places) {
      if (taken[row].every((other) => place.to + 8 <= other.from || other.to + 8 <= place.from)) {
        taken[row].push(place);
        Object.assign(mark, { row, title, titleAt: place.titleAt });
        return;
      }
    }
    if (!places.length) break;
  }
  seatAlone(mark, taken);
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

function seatAlone(mark, taken) {
  const row = taken.findIndex((places_) => places_.every((other) => mark.to + 2 <= other.from || other.to + 2 <= mark.from));
  Object.assign(mark, { row: row < 0 ? taken.length - 1 : row, title: null });
  taken[mark.row].push({ from: mark.from, to: mark.to });
}
