// The strip of lanes under the graph: drawn on a canvas, led by pointer and arrow keys.

const GUTTER = { wide: 112, narrow: 30 };
const timeline = { extents: [], scale: null, lanes: [], family: "", shown: null };

function startTimeline() {
  timeline.extents = story.events.filter((event) => event.start || event.end).map(extentOf);
  timeline.family = getComputedStyle(document.body).fontFamily;
  const canvas = document.getElementById("lanes");
  const find = (event) => markAt(event.offsetX, event.offsetY);
  canvas.addEventListener("click", (event) => {
    const mark = find(event);
    if (mark) select(mark.event.id, mark.event.claims[0] ?? null);
  });
  canvas.addEventListener("mousemove", (event) => hoverMark(find(event), event));
  canvas.addEventListener("mouseleave", () => hoverMark(null));
  canvas.addEventListener("keydown", stepThroughEvents);
  new ResizeObserver(drawTimeline).observe(document.getElementById("lanes-scroll"));
  document.getElementById("window-reset").addEventListener("click", () => change({ from: null, to: null }));
  startBrush();
  watch(drawTimeline);
  watch(drawUndated);
  themeWatchers.push(drawTimeline);
}

function gutter() {
  return document.getElementById("lanes-scroll").clientWidth < 560 ? GUTTER.narrow : GUTTER.wide;
}

function wholeTime() {
  if (!timeline.extents.length) return null;
  const first = timeline.extents.reduce((least, extent) => Math.min(least, extent.first), Infinity);
  const last = timeline.extents.reduce((most, extent) => Math.max(most, extent.last), -Infinity);
  return { first, last };
}

function shownTime() {
  const whole = wholeTime();
  const first = state.from ? dayNumber(state.from) : whole.first - 1;
  const last = state.to ? dayNumber(state.to) + 1 : whole.last + 1;
  return last > first ? { first, last } : { first, last: first + 1 };
}

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

function drawTimeline() {
  const area = document.getElementById("lanes-scroll");
  const width = area.clientWidth;
  if (!width || !timeline.extents.length) {
    area.closest(".chart").hidden = !timeline.extents.length;
    return;
  }
  const { first, last } = shownTime();
  const left = gutter();
  const inside = timeline.extents.filter(({ event }) => visible.events.has(event.id));
  timeline.scale = timeScale(inside, first, last, width - left - 12);
  const measure = measurer("12px");
  timeline.lanes = lanesOf(marksOf(inside, timeline.scale), { width: timeline.scale.width, height: area.clientHeight, measure });
  const end = timeline.lanes.at(-1);
  const height = Math.max(area.clientHeight, end ? end.top + end.height + LANE_GAP : 0);
  const context = fitCanvas(document.getElementById("lanes"), width, height);
  drawLanes(context, left, width, height);
  drawAxis(left, width);
  drawBrush();
  showSelectedMark(area);
  document.getElementById("shortened").hidden = !timeline.scale.gaps.length;
}

// Brings the mark of a newly selected event into view; after that the reader may scroll away.
function showSelectedMark(area) {
  if (timeline.shown === state.selected) return;
  timeline.shown = state.selected;
  const mark = timeline.lanes.flatMap((lane) => lane.marks).find(({ event }) => event.id === state.selected);
  if (!mark) return;
  const room = area.clientHeight - ROW;
  if (mark.y < area.scrollTop + ROW || mark.y > area.scrollTop + room) area.scrollTop = mark.y - area.clientHeight / 2;
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
    line(context, 0, lane.top + lane.height + LANE_GAP / 2, width, lane.top + lane.height + LANE_GAP / 2);
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
  context.strokeStyle = mark.style === "vague" || mark.style === "open" ? faded(tone, 0) : colour(tone);
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

function markAt(x, y) {
  const across = x - gutter();
  for (const mark of timeline.lanes.flatMap((lane) => lane.marks)) {
    const end = mark.title === null ? mark.to : Math.max(mark.to, mark.titleAt + measurer("12px")(mark.title));
    const start = mark.title === null ? mark.from : Math.min(mark.from, mark.titleAt);
    if (Math.abs(y - mark.y) <= ROW / 2 && across >= start - 2 && across <= end + 2) return mark;
  }
  return null;
}

function hoverMark(mark, event) {
  const tooltip = document.getElementById("tooltip");
  document.getElementById("lanes").style.cursor = mark ? "pointer" : "default";
  tooltip.hidden = !mark;
  if (!mark) return;
  tooltip.replaceChildren(element("strong", {}, words(shortened(nameOf(mark.event.id), 160))), element("span", {}, mark.event.when));
  const width = Math.min(280, window.innerWidth - 16);
  tooltip.style.left = `${Math.max(8, Math.min(event.clientX + 12, window.innerWidth - width - 8))}px`;
  tooltip.style.top = `${Math.max(8, event.clientY - tooltip.offsetHeight - 12)}px`;
}

function stepThroughEvents(event) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const shown = story.events.filter(({ id, start, end }) => visible.events.has(id) && (start || end));
  if (!shown.length) return;
  const at = shown.findIndex(({ id }) => id === state.selected);
  const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length];
  select(next.id);
}

function drawUndated() {
  const undated = story.events.filter((event) => !event.start && !event.end && visible.events.has(event.id));
  const area = document.getElementById("undated");
  area.hidden = !undated.length;
  area.replaceChildren(
    heading("Undated", undated.length),
    ...rows(undated, (event) => [
      sign(lookOf(itemOf(event.id)), "event"),
      itemLink(event.id, nameOf(event.id), { claim: event.claims[0] ?? null, className: undatedState(event) }),
    ]),
  );
}

function undatedState(event) {
  const item = state.selected === null ? null : itemOf(state.selected);
  if (!item || item.sort === "document" || !isVisible(state.selected)) return null;
  if (event.id === state.selected) return "selected";
  return touches(event, item) ? null : "faint";
}
