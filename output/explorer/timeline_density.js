// Where a lane holds more than titles fit, the rest is a row of bars: how many events, and when.

const BIN = 8;

function binsOf(lane) {
  const bins = new Map();
  for (const mark of lane.rest) {
    const edge = { by: mark.to - 1, from: mark.from + 1 }[mark.style] ?? (mark.from + mark.to) / 2;
    const index = Math.floor(edge / BIN);
    if (!bins.has(index)) bins.set(index, { from: index * BIN, to: (index + 1) * BIN, marks: [] });
    bins.get(index).marks.push(mark);
  }
  const most = Math.max(1, ...[...bins.values()].map((bin) => bin.marks.length));
  for (const bin of bins.values()) {
    bin.bottom = lane.top + lane.height - 2;
    bin.height = 4 + ((ROW - 7) * Math.log(bin.marks.length)) / Math.log(Math.max(2, most));
  }
  return [...bins.values()];
}

// What has a day of its own is dark, what was reported by a day is pale above it.
function drawDensity(context, lane, tone, isFaint) {
  for (const bin of lane.bins) {
    const firm = bin.marks.filter(({ event }) => event.style !== "by").length / bin.marks.length;
    const clear = bin.marks.filter(({ event }) => !isFaint(event)).length / bin.marks.length;
    context.globalAlpha = 0.25 + 0.75 * clear;
    const dark = bin.height * firm;
    context.fillStyle = faded(tone, 0.38);
    context.fillRect(bin.from + 0.5, bin.bottom - bin.height, BIN - 1, bin.height - dark);
    context.fillStyle = colour(tone);
    context.fillRect(bin.from + 0.5, bin.bottom - dark, BIN - 1, dark);
    context.globalAlpha = 1;
    if (!bin.marks.some(({ event }) => event.id === state.selected)) continue;
    context.lineWidth = 2;
    context.strokeStyle = colour("accent");
    context.strokeRect(bin.from - 1.5, bin.bottom - ROW + 3.5, BIN + 3, ROW - 3);
  }
}

function binAt(x, y) {
  for (const lane of timeline.lanes) {
    if (!lane.rest.length || y < lane.top + lane.height - ROW || y > lane.top + lane.height)
      continue;
    const near = lane.bins.filter((bin) => x >= bin.from - 2 && x <= bin.to + 2);
    const distance = (bin) => Math.abs((bin.from + bin.to) / 2 - x);
    return near.sort((one, other) => distance(one) - distance(other))[0] ?? null;
  }
  return null;
}

// One event is shown; several are looked at closer, and where time cannot be cut finer, in the opened lane.
function openBin(bin) {
  if (bin.marks.length === 1) {
    select(bin.marks[0].event.id, bin.marks[0].event.claims[0] ?? null);
    return;
  }
  const extents = bin.marks.map(({ event }) => extentOf(event));
  const first = Math.min(...extents.map((extent) => extent.first));
  const last = Math.max(...extents.map((extent) => extent.last));
  const shown = shownTime();
  if (last - first < shown.last - shown.first) {
    setWindow(first, last);
    return;
  }
  toggleLane(bin.marks[0].event.kind, true);
}

function binWords(bin) {
  const named = bin.marks.slice(0, 4).map(({ event }) => shortened(nameOf(event.id), 60));
  const more = bin.marks.length - named.length;
  return more > 0 ? [...named, `and ${more.toLocaleString("en-GB")} more`] : named;
}
