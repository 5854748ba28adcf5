// Which row an event's mark and title take: a lane for each kind, as many rows in it as titles need. What
// finds no room for its title is counted in a last row of its lane, so that nothing is left out.

const ROW = 21;
const LANE_GAP = 5;
const MARK = 6;
const TITLE_LENGTHS = [90, 68, 50, 36, 24];
// Titled rows of a lane: of a few events one each; of many a share; of what was merely said a smaller
// one; and of a lane that the reader has opened as many as it takes.
const FEW = 12;
const ROWS = { many: 6, said: 3, open: 80 };
// So low a strip shows one title of each lane, and more lanes.
const LOW = { height: 160, rows: 1 };
// Talks first and violence under them, so that the one is read against the other.
const LANE_TONES = ["force", "diplomacy", "relief", "unrest", "pressure", "words", "other"];

function extentOf(event) {
  const first = dayNumber(event.start ?? event.end);
  const last = dayNumber(event.end ?? event.start) + 1;
  return { event, first: Math.min(first, last - 1), last: Math.max(first + 1, last) };
}

function isFirm(event) {
  return event.status === "occurred" || event.status === "ongoing";
}

function toneOf(event) {
  return lookOf(itemOf(event.id)).tone;
}

function laneRank(kind) {
  const kinds = Object.keys(story.looks.event);
  const look = story.looks.event[kind];
  if (kind === "talks") return -1;
  const tone = look ? LANE_TONES.indexOf(look.tone) : LANE_TONES.length;
  return tone * 100 + (kinds.indexOf(kind) + 1 || 99);
}

function marksOf(extents, scale) {
  return extents.map(({ event, first, last }) => {
    const from = scale.x(Math.max(first, scale.first));
    const to = scale.x(Math.min(last, scale.last));
    return { event, style: event.style, ...placeOf(event.style, from, to) };
  });
}

// A day is a point in its middle; an end alone known is a tail that leaves from it or leads to it.
function placeOf(style, from, to) {
  const middle = (from + to) / 2;
  const tail = Math.max(22, Math.min(90, to - from));
  if (style === "by") return { from: to - tail, to };
  if (style === "from") return { from, to: from + tail };
  const narrow = style === "point" || to - from < 2 * MARK;
  return narrow ? { from: middle - MARK, to: middle + MARK } : { from, to };
}

// `height` is what the lanes may fill without being scrolled; where some is left, crowded lanes get it.
function lanesOf(marks, { width, height, measure }) {
  const lanes = [...grouped(marks, (mark) => mark.event.kind)]
    .sort(([one], [other]) => laneRank(one) - laneRank(other))
    .map(([kind, inLane]) => ({ kind, marks: inLane, isOpen: timeline.open.has(kind) }));
  for (const lane of lanes) fillLane(lane, rowsAllowed(lane, height), width, measure);
  let spare = height - lanes.reduce((sum, lane) => sum + lane.height + LANE_GAP, LANE_GAP);
  for (const lane of lanes) {
    const more = Math.floor(spare / ROW);
    if (more < 1) break;
    if (!lane.rest.length || lane.isOpen) continue;
    const before = lane.height;
    fillLane(lane, lane.rows + more, width, measure);
    spare -= lane.height - before;
  }
  let top = LANE_GAP;
  for (const lane of lanes) {
    lane.top = top;
    for (const mark of lane.marks) mark.y = top + mark.row * ROW + ROW / 2;
    lane.bins = binsOf(lane);
    top += lane.height + LANE_GAP;
  }
  return lanes;
}

function rowsAllowed({ kind, marks, isOpen }, height) {
  if (isOpen) return ROWS.open;
  if (height < LOW.height && marks.length > LOW.rows + 1) return LOW.rows;
  if (marks.length <= FEW) return marks.length;
  return lookOfKind(kind).said ? ROWS.said : ROWS.many;
}

// In the order of time, where all find room; else the selected and the most reported come first.
function fillLane(lane, most, width, measure) {
  const inTime = [...lane.marks].sort((one, other) => one.from - other.from || one.to - other.to);
  let taken = [];
  let rest = inTime.filter((mark) => !seat(mark, taken, most, width, measure));
  if (rest.length) {
    taken = [];
    rest = inTime
      .sort((one, other) => weightOf(other.event) - weightOf(one.event))
      .filter((mark) => !seat(mark, taken, most, width, measure));
  }
  for (const mark of rest) Object.assign(mark, { row: taken.length, title: null });
  lane.rest = rest;
  lane.rows = taken.length;
  lane.height = Math.max(1, taken.length + (rest.length ? 1 : 0)) * ROW;
}

function weightOf(event) {
  if (event.id === state.selected) return Infinity;
  const known = event.style === "by" || event.style === "from" ? 0 : 1;
  return event.independent_sources * 100 + known * 50 + Math.min(49, event.claims.length);
}

// Takes the first row where mark and title are free, the title to the right or else to the left, rather
// shortened than not at all. Says whether there was room.
function seat(mark, taken, most, width, measure) {
  for (const { text, room } of titlesOf(mark.event.id, measure)) {
    const places = [
      { from: mark.from, to: mark.to + room, titleAt: mark.to + 5 },
      { from: mark.from - room, to: mark.to, titleAt: mark.from - room + 3 },
    ].filter((place) => place.from >= -MARK && place.to <= width + MARK);
    for (let row = 0; row < most && places.length; row += 1) {
      const place = places.find(({ from, to }) => isFree(taken[row], from, to));
      if (!place) continue;
      taken[row] ??= [];
      taken[row].push(place);
      Object.assign(mark, { row, title: text, titleAt: place.titleAt, room });
      return true;
    }
  }
  return false;
}

function isFree(row, from, to) {
  if (row) {
    for (const other of row) if (to + 8 > other.from && other.to + 8 > from) return false;
  }
  return true;
}

const titles = new Map();

function titlesOf(id, measure) {
  if (!titles.has(id)) {
    const texts = new Set(TITLE_LENGTHS.map((most) => shortened(nameOf(id), most)));
    titles.set(
      id,
      [...texts].map((text) => ({ text, room: measure(text) + 8 })),
    );
  }
  return titles.get(id);
}
