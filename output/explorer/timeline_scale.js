// Days to pixels. Long stretches in which nothing begins or ends are drawn shorter than they were, so
// that a war's first year and last week fit one strip; the strip says so wherever that happens.

const DAY = 86400000;
// The days that "YYYY-MM-DD" can hold.
const FIRST_DAY = -719162;
const LAST_DAY = 2932896;

function dayNumber(date) {
  return Math.round(Date.parse(date + "T00:00:00Z") / DAY);
}

function dateOf(day) {
  const kept = Math.max(FIRST_DAY, Math.min(LAST_DAY, Math.round(day)));
  return new Date(kept * DAY).toISOString().slice(0, 10);
}

function dayWords(date) {
  return dateWords(dayNumber(date), { day: "numeric", month: "short", year: "numeric" });
}

const wordings = new Map();

function dateWords(day, parts) {
  const key = Object.values(parts).join();
  if (!wordings.has(key))
    wordings.set(key, new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" }));
  return wordings.get(key).format(day * DAY);
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
  const isTrue = lengths.every((length) => length <= longest * 1.5);
  const weights = isTrue ? lengths : stretchWeights(lengths, longest, crowds(extents, days));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const stops = [0];
  for (const weight of weights) stops.push(stops.at(-1) + (weight / total) * width);
  return {
    first,
    last,
    width,
    days: [
      ...new Set(
        extents
          .filter((extent) => extent.last - extent.first === 1 && extent.first >= first)
          .map((extent) => extent.first),
      ),
    ].sort((one, other) => one - other),
    x: (day) => along(days, stops, day),
    day: (x) => along(stops, days, x),
    gaps: lengths.flatMap((length, index) =>
      length > longest * 1.5 ? [[stops[index], stops[index + 1]]] : [],
    ),
  };
}

function along(from, to, value) {
  const index = Math.max(0, Math.min(from.length - 2, firstAtLeast(from, value) - 1));
  const share = (value - from[index]) / (from[index + 1] - from[index] || 1);
  return to[index] + share * (to[index + 1] - to[index]);
}

function firstAtLeast(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

// A stretch is long when it is so against most others, and never when shorter than ten days.
function longestTrue(lengths) {
  const sorted = [...lengths].sort((one, other) => one - other);
  const usual = sorted[Math.floor(sorted.length * 0.6)] ?? 1;
  return Math.max(10, usual * 3);
}

// How many events begin in each stretch.
function crowds(extents, days) {
  const counts = new Array(days.length - 1).fill(0);
  for (const extent of extents) {
    const index = firstAtLeast(days, extent.first + 0.5) - 1;
    if (index >= 0 && index < counts.length) counts[index] += 1;
  }
  return counts;
}

// Where time is not true to scale, long stretches grow slowly and busy ones have the larger share.
function stretchWeights(lengths, longest, counts) {
  const slow = lengths.map((length) =>
    length <= longest ? length : longest * (1 + Math.log(length / longest)),
  );
  const busy = counts.map((count) => 1 + Math.sqrt(count));
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const [allSlow, allBusy] = [sum(slow), sum(busy)];
  return slow.map((length, index) => (0.35 * length) / allSlow + (0.65 * busy[index]) / allBusy);
}
