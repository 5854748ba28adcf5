// How lanes and marks of the timeline look.

function fitCanvas(canvas, width, height) {
  const ratio = window.devicePixelRatio || 1;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  if (recordings.has(canvas)) return recordings.get(canvas);
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

function measurer(size) {
  const context = document.getElementById("axis").getContext("2d");
  const font = `${size} ${timeline.family}`;
  return (text) => {
    context.font = font;
    return context.measureText(text).width;
  };
}

function line(context, x, y, toX, toY) {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  context.stroke();
}

function drawLanes(context, left, width, height) {
  for (const [from, to] of timeline.scale.gaps) {
    context.fillStyle = faded("rule", 0.22);
    context.fillRect(left + from, 0, to - from, height);
  }
  drawBands(context, left, height);
  const isFaint = faintness();
  for (const lane of timeline.lanes) {
    const under = lane.top + lane.height + LANE_GAP / 2;
    context.strokeStyle = faded("rule", 0.7);
    context.lineWidth = 1;
    line(context, 0, under, width, under);
    context.save();
    context.beginPath();
    context.rect(left - MARK, lane.top - 4, width - left + MARK, lane.height + 8);
    context.clip();
    context.translate(left, 0);
    drawDensity(context, lane, "tone-" + lookOfKind(lane.kind).tone, isFaint);
    context.font = `12px ${timeline.family}`;
    context.textAlign = "left";
    context.textBaseline = "middle";
    for (const mark of lane.marks) {
      if (mark.title === null) continue;
      context.globalAlpha = isFaint(mark.event) ? 0.3 : 1;
      drawMark(context, mark);
      drawTitle(context, mark);
    }
    context.restore();
  }
}

function lookOfKind(kind) {
  return lookOf({ sort: "event", record: { kind } });
}

// While something is looked at, events that it has no part in step back.
function faintness() {
  const focus = graph.hovered ?? state.selected;
  const item = focus === null ? null : itemOf(focus);
  if (!item || item.sort === "document" || !isVisible(focus)) return () => false;
  return (event) => !touches(event, item);
}

function touches(event, item) {
  if (item.sort === "event") return event.id === item.record.id;
  return partsOf.get(item.record.id).has(event.id);
}

function drawMark(context, { event, style, from, to, y }) {
  const tone = "tone-" + toneOf(event);
  const isReal = isFirm(event);
  context.lineWidth = 1.5;
  if (!isReal) drawHollow(context, tone, from, to, y);
  else if (style === "between") drawLimits(context, tone, from, to, y);
  else if (style === "by" || style === "from") drawTail(context, tone, style, from, to, y);
  else drawPill(context, tone, style, from, to, y);
  if (event.id !== state.selected) return;
  context.beginPath();
  context.roundRect(from - 3.5, y - MARK - 3.5, to - from + 7, 2 * MARK + 7, MARK + 3.5);
  context.lineWidth = 2;
  context.strokeStyle = colour("accent");
  context.stroke();
}

// Known days are full; a month or a year fades out at both ends.
function drawPill(context, tone, style, from, to, y) {
  context.beginPath();
  context.roundRect(from, y - MARK, to - from, 2 * MARK, MARK);
  context.fillStyle = colour(tone);
  if (style === "vague") {
    const gradient = context.createLinearGradient(from, 0, to, 0);
    gradient.addColorStop(0, faded(tone, 0.15));
    gradient.addColorStop(0.5, faded(tone, 0.8));
    gradient.addColorStop(1, faded(tone, 0.15));
    context.fillStyle = gradient;
  }
  context.fill();
}

// What has not happened, or is denied, is hollow.
function drawHollow(context, tone, from, to, y) {
  context.beginPath();
  context.roundRect(from + 0.75, y - MARK + 0.75, to - from - 1.5, 2 * MARK - 1.5, MARK);
  context.fillStyle = faded(tone, 0.08);
  context.fill();
  context.setLineDash([3, 2.5]);
  context.strokeStyle = colour(tone);
  context.stroke();
  context.setLineDash([]);
}

// Once within these days: two limits and the pale stretch between them.
function drawLimits(context, tone, from, to, y) {
  context.fillStyle = faded(tone, 0.3);
  context.fillRect(from, y - MARK + 2.5, to - from, 2 * MARK - 5);
  context.strokeStyle = colour(tone);
  context.lineWidth = 2;
  line(context, from + 1, y - MARK, from + 1, y + MARK);
  line(context, to - 1, y - MARK, to - 1, y + MARK);
}

// One end is known: a limit, and a tail that fades away from it.
function drawTail(context, tone, style, from, to, y) {
  const [open, known] = style === "by" ? [from, to - 1] : [to, from + 1];
  const gradient = context.createLinearGradient(open, 0, known, 0);
  gradient.addColorStop(0, faded(tone, 0));
  gradient.addColorStop(1, faded(tone, 0.65));
  context.fillStyle = gradient;
  context.fillRect(from, y - MARK + 2, to - from, 2 * MARK - 4);
  context.strokeStyle = colour(tone);
  context.lineWidth = 2;
  line(context, known, y - MARK, known, y + MARK);
}

function drawTitle(context, { event, title, titleAt, y }) {
  context.fillStyle = colour(isFirm(event) ? "ink" : "quiet");
  context.fillText(title, titleAt, y + 0.5);
}
