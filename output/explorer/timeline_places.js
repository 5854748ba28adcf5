// Where marks, bars and names of the timeline are, in the pixels of the window, for a page around this one
// and for tests.

function lanesFrame() {
  const frame = document.getElementById("lanes").getBoundingClientRect();
  return { left: frame.left + gutter(), top: frame.top };
}

function markPoint(id) {
  const mark = markOf(id);
  if (!mark) return null;
  const { left, top } = lanesFrame();
  const { style, title, row, titleAt, room } = mark;
  const titled = title === null ? null : { title, from: left + titleAt, to: left + titleAt + room };
  return {
    x: left + (mark.from + mark.to) / 2,
    y: top + mark.y,
    from: left + mark.from,
    to: left + mark.to,
    style,
    row,
    titled,
  };
}

function binPoints(kind) {
  const { left, top } = lanesFrame();
  const lane = timeline.lanes.find((each) => each.kind === kind);
  return (lane?.bins ?? []).map((bin) => ({
    x: left + (bin.from + bin.to) / 2,
    y: top + bin.bottom - 3,
    events: bin.marks.map(({ event }) => event.id),
  }));
}

function timelineAxis() {
  const { years, ticks } = axisOf(timeline.scale, measurer("11px"), yearsWithEvents());
  return {
    years: years.filter(({ text }) => text).map(({ text, at }) => ({ text, x: at })),
    ticks: ticks.map(({ text, middle, half }) => ({
      text,
      from: middle - half,
      to: middle + half,
    })),
    bands: timeline.bands.map((band) => ({
      event: band.event.id,
      from: lanesFrame().left + band.from,
      to: lanesFrame().left + band.to,
      name: bandName(band)[0],
    })),
  };
}
