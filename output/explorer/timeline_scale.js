// Days to pixels. Long stretches in which nothing begins or ends are drawn shorter than they were, so
// that a war's first year and last week fit one strip; the strip says so wherever that happens.

const DAY = 86400000;
const LONGEST_IN_DAYS = 240;

function dayNumber(date) {
  return Math.round(Date.parse(date + "T00:00:00Z") / DAY);
}

function dateOf(day) {
  return new Date(Math.round(day) * DAY).toISOString().slice(0, 10);
}

function dayWords(date) {
  return new Date(dayNumber(date) * DAY).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

// `extents` are {first, last}, last exclusive, in days. Returns functions between days and 0..width.
function timeScale(extents, first, last, width) {
  const edges = new Set([first, last]);
  for (const extent of extents) {
    for (const day of [extent.first, extent.last]) if (day > first && day < last) edges.add(day);
  }
  const days = [...edges].sort((one, other) => one - other);
  const lengths = days.slice(1).map((day, index) => day - days[index]);
  const longest = longestTrue(lengths);
  const weights = stretchWeights(lengths, longest);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const stops = [0];
  for (const weight of weights) stops.push(stops.at(-1) + (weight / total) * width);
  const along = (from, to, value) => {
    let index = from.findIndex((edge, number) => number > 0 && value <= edge) - 1;
    if (index < 0) index = value <= from[0] ? 0 : from.length - 2;
    return (
      to[index] +
      ((value - from[index]) * (to[index + 1] - to[index])) / (from[index + 1] - from[index])
    );
  };
  return {
    first,
    last,
    width,
    days: extents
      .filter((extent) => extent.last - extent.first === 1 && extent.first >= first)
      .map((extent) => extent.first),
    x: (day) => along(days, stops, day),
    day: (x) => along(stops, days, x),
    gaps: lengths.flatMap((length, index) =>
      length > longest * 1.5 ? [[stops[index], stops[index + 1]]] : [],
    ),
  };
}

// A stretch is long when it is so against most others, and never when shorter than ten days.
function longestTrue(lengths) {
  const sorted = [...lengths].sort((one, other) => one - other);
  const usual = sorted[Math.floor(sorted.length * 0.6)] ?? 1;
  return Math.max(10, usual * 3);
}

// True to scale where no stretch is long; else long ones grow slowly, and each has a share of its own.
function stretchWeights(lengths, longest) {
  if (lengths.every((length) => length <= longest * 1.5)) return lengths;
  const slow = lengths.map((length) =>
    length <= longest ? length : longest * (1 + Math.log(length / longest)),
  );
  const sum = slow.reduce((total, length) => total + length, 0);
  return slow.map((length) => (0.4 * length) / sum + 0.6 / lengths.length);
}

// Names of days, months and years, the coarser first, as many as find room.
function timeTicks(scale, measure) {
  const ticks = [];
  const add = (day, text, rank) => {
    if (day < scale.first || day >= scale.last) return;
    const x = scale.x(day);
    const half = measure(text) / 2 + 8;
    const middle = Math.max(half - 8, Math.min(scale.width - half + 8, x));
    if (ticks.every((tick) => Math.abs(tick.middle - middle) > half + tick.half))
      ticks.push({ x, middle, text, rank, half });
  };
  for (const [rank, starts] of [yearStarts, monthStarts, eventDays, dayStarts].entries()) {
    for (const [day, text] of starts(scale)) add(day, text, rank);
  }
  return ticks;
}

function yearStarts(scale) {
  const years = [];
  const last = new Date(scale.last * DAY).getUTCFullYear();
  for (let year = new Date(scale.first * DAY).getUTCFullYear(); year <= last; year += 1)
    years.push([dayNumber(`${String(year).padStart(4, "0")}-01-01`), String(year)]);
  return years.length > 400 ? [] : years;
}

function monthStarts(scale) {
  const months = [];
  const date = new Date(scale.first * DAY);
  date.setUTCDate(1);
  while (date.getTime() / DAY <= scale.last && months.length < 600) {
    const text = date.toLocaleDateString("en-GB", {
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
    if (date.getUTCMonth()) months.push([date.getTime() / DAY, text]);
    date.setUTCMonth(date.getUTCMonth() + 1);
  }
  return months;
}

function shortDay(day) {
  return new Date(day * DAY).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
}

// Where time is stretched, a day is worth naming when something happened on it; else at even steps.
function eventDays(scale) {
  if (!scale.gaps.length) return [];
  return scale.days.map((day) => [day, shortDay(day)]);
}

function dayStarts(scale) {
  const days = [];
  if (scale.gaps.length || scale.last - scale.first > LONGEST_IN_DAYS) return days;
  for (const step of [14, 7, 2, 1]) {
    for (let day = Math.ceil(scale.first / step) * step; day <= scale.last; day += step)
      days.push([day, shortDay(day)]);
  }
  return days;
}
