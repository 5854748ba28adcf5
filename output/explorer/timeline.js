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
  document
    .getElementById("window-reset")
    .addEventListener("click", () => change({ from: null, to: null }));
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
  timeline.lanes = lanesOf(marksOf(inside, timeline.scale), {
    width: timeline.scale.width,
    height: area.clientHeight,
    measure,
  });
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
  const mark = timeline.lanes
    .flatMap((lane) => lane.marks)
    .find(({ event }) => event.id === state.selected);
  if (!mark) return;
  const room = area.clientHeight - ROW;
  if (mark.y < area.scrollTop + ROW || mark.y > area.scrollTop + room)
    area.scrollTop = mark.y - area.clientHeight / 2;
}

function markAt(x, y) {
  const across = x - gutter();
  for (const mark of timeline.lanes.flatMap((lane) => lane.marks)) {
    const end =
      mark.title === null
        ? mark.to
        : Math.max(mark.to, mark.titleAt + measurer("12px")(mark.title));
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
  tooltip.replaceChildren(
    element("strong", {}, words(shortened(nameOf(mark.event.id), 160))),
    element("span", {}, mark.event.when),
  );
  const width = Math.min(280, window.innerWidth - 16);
  tooltip.style.left = `${Math.max(8, Math.min(event.clientX + 12, window.innerWidth - width - 8))}px`;
  tooltip.style.top = `${Math.max(8, event.clientY - tooltip.offsetHeight - 12)}px`;
}

function stepThroughEvents(event) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const shown = story.events.filter(
    ({ id, start, end }) => visible.events.has(id) && (start || end),
  );
  if (!shown.length) return;
  const at = shown.findIndex(({ id }) => id === state.selected);
  const next =
    shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length];
  select(next.id);
}

function drawUndated() {
  const undated = story.events.filter(
    (event) => !event.start && !event.end && visible.events.has(event.id),
  );
  const area = document.getElementById("undated");
  area.hidden = !undated.length;
  area.replaceChildren(
    heading("Undated", undated.length),
    ...rows(undated, (event) => [
      sign(lookOf(itemOf(event.id)), "event"),
      itemLink(event.id, nameOf(event.id), {
        claim: event.claims[0] ?? null,
        className: undatedState(event),
      }),
    ]),
  );
}

function undatedState(event) {
  const item = state.selected === null ? null : itemOf(state.selected);
  if (!item || item.sort === "document" || !isVisible(state.selected)) return null;
  if (event.id === state.selected) return "selected";
  return touches(event, item) ? null : "faint";
}
