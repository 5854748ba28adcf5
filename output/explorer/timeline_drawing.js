// How lanes, marks and the axis of the timeline look.

function fitCanvas(canvas, width, height) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
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

function drawLanes(context, left, width, height) {
  for (const [from, to] of timeline.scale.gaps) {
    context.fillStyle = faded("rule", 0.22);
    context.fillRect(left + from, 0, to - from, height);
  }
  for (const lane of timeline.lanes) {
    context.strokeStyle = faded("rule", 0.7);
    context.lineWidth = 1;
    line(
      context,
      0,
      lane.top + lane.height + LANE_GAP / 2,
      width,
      lane.top + lane.height + LANE_GAP / 2,
    );
    drawLaneName(context, lane, left);
  }
  const focus = graph.hovered ?? state.selected;
  const item = focus === null ? null : itemOf(focus);
  const fades = item && item.sort !== "document" && isVisible(focus);
  for (const mark of timeline.lanes.flatMap((lane) => lane.marks)) {
    context.save();
    context.translate(left, 0);
    if (fades && !touches(mark.event, item)) context.globalAlpha = 0.3;
    drawMark(context, mark);
    context.restore();
  }
}

function touches(event, item) {
  if (item.sort === "event") return event.id === item.record.id;
  return partsOf.get(item.record.id).has(event.id);
}

function line(context, x, y, toX, toY) {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  context.stroke();
}

function drawLaneName(context, lane, left) {
  const look = lookOf({ sort: "event", record: { kind: lane.kind } });
  const middle = lane.top + ROW / 2;
  context.save();
  context.translate(8, middle - 6.5);
  context.scale(13 / 16, 13 / 16);
  context.lineWidth = 1.9;
  context.lineCap = context.lineJoin = "round";
  context.strokeStyle = colour("tone-" + look.tone);
  context.stroke(pathOf(look.glyph));
  context.restore();
  if (left === GUTTER.narrow) return;
  context.font = `12px ${timeline.family}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = colour("quiet");
  context.fillText(shortened(look.title, 14), 28, middle + 0.5);
}

function drawMark(context, mark) {
  const { event, from, to, y } = mark;
  const tone = "tone-" + lookOf(itemOf(event.id)).tone;
  const firm = event.status === "occurred" || event.status === "ongoing";
  const selected = event.id === state.selected;
  context.beginPath();
  context.roundRect(from, y - MARK, to - from, 2 * MARK, MARK);
  context.fillStyle = markFill(context, mark, tone, firm);
  context.fill();
  context.lineWidth = 1.5;
  context.setLineDash(firm && mark.style !== "between" ? [] : [3, 2.5]);
  context.strokeStyle =
    mark.style === "vague" || mark.style === "open" ? faded(tone, 0) : colour(tone);
  if (!firm) context.strokeStyle = colour(tone);
  if (mark.title === null) context.strokeStyle = colour("panel");
  context.stroke();
  context.setLineDash([]);
  if (selected) {
    context.beginPath();
    context.roundRect(from - 3.5, y - MARK - 3.5, to - from + 7, 2 * MARK + 7, MARK + 3.5);
    context.lineWidth = 2;
    context.strokeStyle = colour("accent");
    context.stroke();
  }
  if (mark.title === null) return;
  context.font = `12px ${timeline.family}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = colour(firm ? "ink" : "quiet");
  context.fillText(mark.title, mark.titleAt, y + 0.5);
}

// Known days are full, "between" is pale, a month or a year fades out at both ends, and what has not
// happened is hollow.
function markFill(context, { style, event, from, to }, tone, firm) {
  if (!firm) return faded(tone, 0.08);
  if (style === "between") return faded(tone, 0.3);
  if (style === "point" || style === "length") return colour(tone);
  const gradient = context.createLinearGradient(from, 0, to, 0);
  gradient.addColorStop(0, faded(tone, event.start ? 0.18 : 0));
  gradient.addColorStop(0.5, faded(tone, 0.75));
  gradient.addColorStop(1, faded(tone, event.end ? 0.18 : 0));
  return gradient;
}

function drawAxis(left, width) {
  const context = fitCanvas(document.getElementById("axis"), width, 22);
  const measure = measurer("11px");
  context.strokeStyle = colour("rule");
  line(context, left, 0.5, width, 0.5);
  for (const { x, middle, text, rank } of timeTicks(timeline.scale, measure)) {
    context.strokeStyle = colour("strong-rule");
    line(context, left + x, 0, left + x, 5);
    context.font = `${rank === 0 ? "600 " : ""}11px ${timeline.family}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = colour(rank >= 2 ? "quiet" : "ink");
    context.fillText(text, left + middle, 13);
  }
}
