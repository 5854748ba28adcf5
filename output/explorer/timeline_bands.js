// Talks as bands across all lanes, so that what was attacked before, during and after them is seen at a
// glance. Only talks that took place on known days have one.

const LONGEST_BAND = 31;

function bandsOf(extents, scale) {
  return extents
    .filter(({ event, first, last }) => {
      const isKnown = event.style === "point" || event.style === "length";
      return event.kind === "talks" && isFirm(event) && isKnown && last - first <= LONGEST_BAND;
    })
    .map(({ event, first, last }) => {
      const from = scale.x(Math.max(first, scale.first));
      const to = scale.x(Math.min(last, scale.last));
      const middle = (from + to) / 2;
      return { event, from: Math.min(from, middle - 1.5), to: Math.max(to, middle + 1.5) };
    });
}

function drawBands(context, left, height) {
  context.fillStyle = faded("tone-diplomacy", 0.11);
  for (const { from, to } of joined(timeline.bands))
    context.fillRect(left + from, 0, to - from, height);
  for (const { from, to } of timeline.bands) {
    context.strokeStyle = faded("tone-diplomacy", 0.4);
    context.lineWidth = 1;
    line(context, left + from, 0, left + from, height);
    line(context, left + to, 0, left + to, height);
  }
}

// Bands that meet are filled as one, since darker would seem to say more.
function joined(bands) {
  const stretches = [];
  for (const { from, to } of [...bands].sort((one, other) => one.from - other.from)) {
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}

function bandName({ event }) {
  const name = event.round === null ? "Talks" : `Round ${event.round}`;
  const place = event.place && itemOf(event.place) ? plainLabel(nameOf(event.place)) : "";
  return place ? [`${name}, ${shortened(place, 22)}`, name] : [name];
}

// Rounds first, then the most reported; a name stands under its band or not at all.
function drawBandNames(context, left, measure) {
  const taken = [];
  const inOrder = [...timeline.bands].sort(
    (one, other) =>
      Number(other.event.round !== null) - Number(one.event.round !== null) ||
      other.event.sources - one.event.sources,
  );
  context.font = `600 11px ${timeline.family}`;
  context.textAlign = "center";
  for (const band of inOrder) {
    context.fillStyle = faded("tone-diplomacy", 0.85);
    context.fillRect(left + band.from, 0, band.to - band.from, 3);
    for (const text of bandName(band)) {
      const half = measure(text) / 2 + 5;
      const middle = Math.max(
        half - 5,
        Math.min(timeline.scale.width - half + 5, (band.from + band.to) / 2),
      );
      if (taken.some((other) => Math.abs(other.middle - middle) < half + other.half)) continue;
      taken.push({ middle, half });
      context.fillStyle = colour("tone-diplomacy");
      context.fillText(text, left + middle, 9);
      break;
    }
  }
}
