// The strip of lanes under the graph: what it shows, and how the parts of it are drawn together.

const GUTTER = { wide: 128, narrow: 34 };
// `room` are the sizes of its parts in pixels; `held` is the time that the lanes keep showing while the story is played through it.
const timeline = {
  room: null,
  extents: [],
  inside: [],
  scale: null,
  lanes: [],
  bands: [],
  open: new Set(),
  held: null,
  family: "",
  shown: null,
  named: null,
};

function startTimeline() {
  timeline.extents = story.events.filter(isDated).map(extentOf);
  timeline.family = getComputedStyle(document.body).fontFamily;
  startTimelineInput();
  startBrush();
  startPlay();
  startKey();
  const observer = new ResizeObserver(() => {
    measureTimeline();
    drawTimeline();
  });
  for (const id of ["lanes-scroll", "brush"]) observer.observe(document.getElementById(id));
  watch(drawTimeline);
  watch(drawUndated);
  themeWatchers.push(drawTimeline, drawKey);
}

// Asking for sizes while drawing would make the browser lay out the page each time.
function measureTimeline() {
  const lanes = document.getElementById("lanes-scroll");
  const strip = document.getElementById("brush");
  timeline.room = {
    width: lanes.clientWidth,
    height: lanes.clientHeight,
    whole: lanes.parentElement.clientHeight,
    strip: { width: strip.clientWidth, height: strip.clientHeight },
  };
}

function gutter() {
  return timeline.room.width < 560 ? GUTTER.narrow : GUTTER.wide;
}

function wholeTime() {
  if (!timeline.extents.length) return null;
  let [first, last] = [Infinity, -Infinity];
  for (const extent of timeline.extents) {
    first = Math.min(first, extent.first);
    last = Math.max(last, extent.last);
  }
  return { first, last };
}

function shownTime() {
  if (timeline.held) return timeline.held;
  const whole = wholeTime();
  const first = state.from ? dayNumber(state.from) : whole.first - 1;
  const last = state.to ? dayNumber(state.to) + 1 : whole.last + 1;
  return last > first ? { first, last } : { first, last: first + 1 };
}

function drawTimeline() {
  const area = document.getElementById("lanes-scroll");
  area.closest(".chart").hidden = !timeline.extents.length;
  document.getElementById("timeline-tools").hidden = !timeline.extents.length;
  if (timeline.room === null) measureTimeline();
  const { width, height: shownHeight } = timeline.room;
  if (!width || !timeline.extents.length) return;
  const { first, last } = shownTime();
  const left = gutter();
  const inside = timeline.extents.filter(({ event }) => visible.events.has(event.id));
  timeline.inside = inside;
  timeline.scale = timeScale(inside, first, last, width - left - 12);
  timeline.bands = bandsOf(inside, timeline.scale);
  timeline.lanes = lanesOf(marksOf(inside, timeline.scale), {
    width: timeline.scale.width,
    height: shownHeight,
    measure: measurer("12px"),
  });
  const end = timeline.lanes.at(-1);
  const height = Math.max(shownHeight, end ? end.top + end.height + LANE_GAP : 0);
  const context = fitCanvas(document.getElementById("lanes"), width, height);
  drawLanes(context, left, width, height);
  drawNow(context, left, height);
  nameLanes(left);
  drawAxis(left, width);
  drawBrush();
  showSelectedMark(area);
  document.getElementById("shortened").hidden = !timeline.scale.gaps.length;
}

function allMarks() {
  return timeline.lanes.flatMap((lane) => lane.marks);
}

function markOf(id) {
  return allMarks().find(({ event }) => event.id === id) ?? null;
}

// Brings the mark of a newly selected event into view, also where it has moved to another row; after that
// the reader may scroll away.
function showSelectedMark(area) {
  const mark = markOf(state.selected);
  const shown = `${state.selected} ${mark?.y}`;
  if (timeline.shown === shown) return;
  timeline.shown = shown;
  if (!mark) return;
  const room = area.clientHeight - ROW;
  if (mark.y < area.scrollTop + ROW || mark.y > area.scrollTop + room)
    area.scrollTop = mark.y - area.clientHeight / 2;
}

// Each lane's name stands beside it, and opens the lane where titles found no room.
function nameLanes(left) {
  const area = document.getElementById("lane-names");
  const names = timeline.lanes.map(({ kind, top, marks, rest, isOpen }) =>
    [kind, top, marks.length, rest.length, isOpen].join(" "),
  );
  const named = [left, ...names].join();
  if (timeline.named === named) return;
  timeline.named = named;
  const focused = document.activeElement?.dataset?.lane;
  area.replaceChildren(...timeline.lanes.map((lane) => laneName(lane, left)));
  if (focused) area.querySelector(`[data-lane="${CSS.escape(focused)}"]`)?.focus();
}

function laneName(lane, left) {
  const look = lookOfKind(lane.kind);
  const count = lane.marks.length.toLocaleString("en-GB");
  const rest = lane.rest.length.toLocaleString("en-GB");
  const opens = lane.rest.length > 0 || lane.isOpen;
  const button = element(
    opens ? "button" : "div",
    {
      class: "lane-name",
      type: opens ? "button" : null,
      "data-lane": lane.kind,
      "aria-expanded": opens ? String(lane.isOpen) : null,
      "aria-label": opens ? `${look.title}, ${count}: all titles` : null,
      title: opens ? (lane.isOpen ? "Fewer titles" : `${rest} more: show all titles`) : look.title,
      click: opens ? () => toggleLane(lane.kind) : null,
    },
    sign(look, "event"),
    left === GUTTER.wide
      ? [words(look.title, "lane-title"), element("span", { class: "number" }, count)]
      : [],
  );
  button.style.top = `${lane.top}px`;
  button.style.width = `${left - 6}px`;
  return button;
}

function toggleLane(kind, open = !timeline.open.has(kind)) {
  if (open) timeline.open.add(kind);
  else timeline.open.delete(kind);
  drawTimeline();
}
