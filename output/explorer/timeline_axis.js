// The names of days, months and years under the lanes: days and months in one row, years in the row below.
// A day or a month names its year itself wherever the row below has no room to.

const AXIS_ROW = 15;
const LONGEST_IN_DAYS = 240;
const MOST_YEARS = 3000;

const DAY_PARTS = { day: "numeric", month: "short" };
const MONTH_PARTS = { month: "short" };

function yearOf(day) {
  return new Date(day * DAY).getUTCFullYear();
}

function yearStart(year) {
  return dayNumber(`${String(year).padStart(4, "0")}-01-01`);
}

// `years` are stretches with their names, `ticks` the moments named within them. `busy` are years in which
// something happened, which come first where not all find room.
function axisOf(scale, measure, busy = new Set()) {
  const years = yearNames(scale, measure, busy);
  const named = new Set(years.filter(({ text }) => text).flatMap(({ all }) => all));
  return { years, ticks: timeTicks(scale, measure, named) };
}

// As many years as find room, each at the beginning of its stretch. A single year is always named.
function yearNames(scale, measure, busy) {
  const from = yearOf(scale.first);
  const to = yearOf(scale.last - 0.001);
  if (to - from > MOST_YEARS) return [];
  const stretches = [];
  for (let year = from; year <= to; year += 1) {
    const start = Math.max(0, scale.x(Math.max(scale.first, yearStart(year))));
    const end = year === to ? scale.width : scale.x(Math.min(scale.last, yearStart(year + 1)));
    stretches.push({ year, from: start, to: end, text: "", all: [] });
  }
  const taken = [];
  for (const stretch of inOrderOfUse(stretches, busy)) {
    const text = String(stretch.year);
    const room = measure(text) + 12;
    const at = Math.min(stretch.from, scale.width - room + 10);
    const isFree = taken.every((other) => at + room <= other.from || other.to <= at);
    const ownsRoom = stretch.to - stretch.from >= room - 4 || from === to;
    if (!isFree || at < -1 || (!ownsRoom && overlapsLarger(stretch, stretches, at, room))) continue;
    taken.push({ from: at, to: at + room });
    Object.assign(stretch, { text, at, all: [stretch.year] });
  }
  return stretches;
}

function inOrderOfUse(stretches, busy) {
  const roundness = (year) => [1000, 100, 50, 10, 5, 1].findIndex((step) => year % step === 0);
  const wide = (stretch) => (stretch.to - stretch.from > 40 ? 0 : 1);
  const idle = (stretch) => (busy.has(stretch.year) ? 0 : 1);
  return [...stretches].sort(
    (one, other) =>
      wide(one) - wide(other) ||
      idle(one) - idle(other) ||
      roundness(one.year) - roundness(other.year) ||
      one.year - other.year,
  );
}

// A narrow year's name may run over other narrow years, not into one that has room for its own.
function overlapsLarger(stretch, stretches, at, room) {
  return stretches.some(
    (other) =>
      other !== stretch && other.to - other.from >= room && other.from < at + room && other.to > at,
  );
}

// Months before days, and of days those with events first where time is not true to scale.
function timeTicks(scale, measure, named) {
  const ticks = [];
  const yearsShown = yearOf(scale.first) !== yearOf(scale.last - 0.001);
  const add = (day, parts, width) => {
    if (day < scale.first || day >= scale.last) return;
    const isClear = named.has(yearOf(day)) || (!yearsShown && named.size > 0);
    const text = dateWords(day, isClear ? parts : { ...parts, year: "numeric" });
    const x = scale.x(day + width / 2);
    const half = measure(text) / 2 + 7;
    const middle = Math.max(half - 7, Math.min(scale.width - half + 7, x));
    if (x < 0 || x > scale.width) return;
    if (ticks.every((tick) => Math.abs(tick.middle - middle) >= half + tick.half))
      ticks.push({ x, middle, text, half, day });
  };
  for (const day of monthStarts(scale)) add(day, MONTH_PARTS, 0);
  for (const day of namedDays(scale)) add(day, DAY_PARTS, 1);
  return ticks;
}

// Only where months have room beside each other; a few weeks are told by their days.
function monthStarts(scale) {
  const months = [];
  if (scale.last - scale.first < 45) return months;
  const date = new Date(scale.first * DAY);
  date.setUTCDate(1);
  while (date.getTime() / DAY <= scale.last && months.length < 600) {
    const day = date.getTime() / DAY;
    const next = new Date(date.getTime());
    next.setUTCMonth(next.getUTCMonth() + 1);
    if (scale.x(next.getTime() / DAY) - scale.x(day) > 16) months.push(day);
    date.setTime(next.getTime());
  }
  return months;
}

// Where time is stretched, a day is worth naming when something happened on it; else at even steps.
function namedDays(scale) {
  if (scale.gaps.length) return scale.days;
  const days = [];
  if (scale.last - scale.first > LONGEST_IN_DAYS) return days;
  for (const step of [14, 7, 2, 1]) {
    for (let day = Math.ceil(scale.first / step) * step; day < scale.last; day += step)
      days.push(day);
  }
  return days;
}

function yearsWithEvents() {
  return new Set(timeline.inside.map((extent) => yearOf(extent.first)));
}

function drawAxis(left, width) {
  const isTall = timeline.room.whole > 215;
  const above = timeline.bands.length && isTall ? AXIS_ROW : 0;
  const height = above + 2 * AXIS_ROW + 4;
  const context = fitCanvas(document.getElementById("axis"), width, height);
  const measure = measurer("11px");
  const { years, ticks } = axisOf(timeline.scale, measure, yearsWithEvents());
  context.textBaseline = "middle";
  if (above) drawBandNames(context, left, measurer("600 11px"));
  context.strokeStyle = colour("rule");
  line(context, left, above + 0.5, width, above + 0.5);
  context.textAlign = "center";
  context.font = `11px ${timeline.family}`;
  for (const { x, middle, text } of ticks) {
    context.strokeStyle = colour("strong-rule");
    line(context, left + x, above, left + x, above + 4);
    context.fillStyle = colour("quiet");
    context.fillText(text, left + middle, above + 11);
  }
  context.textAlign = "left";
  context.font = `600 11px ${timeline.family}`;
  for (const { from, at, text } of years) {
    if (!text) continue;
    context.strokeStyle = colour("strong-rule");
    line(context, left + from, above + AXIS_ROW + 4, left + from, height);
    context.fillStyle = colour("ink");
    context.fillText(text, left + at + 4, above + AXIS_ROW + 11);
  }
}
