// Pointer, wheel, touch and keys on the lanes: point, choose, zoom, and move through time.

const ZOOM_STEP = 1.6;
const CLICK_SLACK = 5;
// Small turns of a wheel add up in `turned` until they show other days.
const touch = { points: new Map(), start: null, moved: false, turned: 1 };

function startTimelineInput() {
  const canvas = document.getElementById("lanes");
  canvas.addEventListener("click", chooseAt);
  canvas.addEventListener("mousemove", pointAt);
  canvas.addEventListener("mouseleave", () => showTooltip(null));
  canvas.addEventListener("keydown", useKey);
  canvas.addEventListener("wheel", turnWheel, { passive: false });
  canvas.addEventListener("pointerdown", pressLanes);
  canvas.addEventListener("pointermove", dragLanes);
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, releaseLanes);
  const click = (id, act) => document.getElementById(id).addEventListener("click", act);
  click("window-reset", () => setWindow(-Infinity, Infinity));
  click("time-in", () => zoomTime(ZOOM_STEP));
  click("time-out", () => zoomTime(1 / ZOOM_STEP));
}

function markAt(x, y) {
  const across = x - gutter();
  for (const mark of allMarks()) {
    if (mark.title === null || Math.abs(y - mark.y) > ROW / 2) continue;
    const start = Math.min(mark.from, mark.titleAt);
    const end = Math.max(mark.to, mark.titleAt + mark.room);
    if (across >= start - 2 && across <= end + 2) return mark;
  }
  return null;
}

function chooseAt(event) {
  if (touch.moved) return;
  const mark = markAt(event.offsetX, event.offsetY);
  if (mark) {
    select(mark.event.id, mark.event.claims[0] ?? null);
    return;
  }
  const bin = binAt(event.offsetX - gutter(), event.offsetY);
  if (bin) openBin(bin);
}

function pointAt(event) {
  if (touch.start) return;
  const mark = markAt(event.offsetX, event.offsetY);
  const bin = mark ? null : binAt(event.offsetX - gutter(), event.offsetY);
  const canvas = document.getElementById("lanes");
  canvas.style.cursor = mark || bin ? "pointer" : state.from || state.to ? "grab" : "default";
  if (mark) showTooltip(event, shortened(nameOf(mark.event.id), 160), [mark.event.when]);
  else if (bin) showTooltip(event, plural(bin.marks.length, "event"), binWords(bin));
  else showTooltip(null);
}

function useKey(event) {
  const act = {
    ArrowLeft: () => (event.shiftKey ? moveTime(-0.25) : stepThroughEvents(-1)),
    ArrowRight: () => (event.shiftKey ? moveTime(0.25) : stepThroughEvents(1)),
    "+": () => zoomTime(ZOOM_STEP),
    "=": () => zoomTime(ZOOM_STEP),
    "-": () => zoomTime(1 / ZOOM_STEP),
    0: () => setWindow(-Infinity, Infinity),
  }[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
}

function stepThroughEvents(step) {
  const shown = eventsInView().filter(isDated);
  if (!shown.length) return;
  const at = shown.findIndex(({ id }) => id === state.selected);
  const beyond = step > 0 ? 0 : shown.length - 1;
  select(shown[at < 0 ? beyond : (at + step + shown.length) % shown.length].id);
}

// Scrolls as everywhere; with the control key it zooms about the pointer, sideways it moves in time.
function turnWheel(event) {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    touch.turned *= Math.exp(-event.deltaY / 300);
    const x = event.offsetX - gutter();
    if (zoomTime(touch.turned, x, { replace: true })) touch.turned = 1;
  } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    event.preventDefault();
    const turned = event.shiftKey ? event.deltaY + event.deltaX : event.deltaX;
    moveTime(turned / timeline.scale.width, { replace: true });
  }
}

// Twice as near shows half of what is drawn, about a point of the lanes, the selected event or the middle;
// farther away it goes by pixels of the strip below, in which quiet stretches are short. Says whether that
// was enough to show other days.
function zoomTime(factor, x = zoomCentre(), options = {}) {
  const shown = shownTime();
  const [first, last] = factor > 1 ? nearerTime(factor, x) : fartherTime(factor, x);
  if (first === shown.first && last === shown.last) return false;
  setWindow(first, last, options);
  return true;
}

function nearerTime(factor, x) {
  const { scale } = timeline;
  const first = Math.round(scale.day(x - x / factor));
  const last = Math.round(scale.day(x + (scale.width - x) / factor));
  const day = Math.floor(scale.day(x));
  return last > first ? [first, last] : [day, day + 1];
}

function fartherTime(factor, x) {
  const { first, last } = shownTime();
  const place = (day) =>
    brush.scale.x(Math.max(brush.scale.first, Math.min(brush.scale.last, day)));
  const centre = place(timeline.scale.day(x));
  const edge = (day) => brush.scale.day(centre + (place(day) - centre) / factor);
  const least = factor < 0.8 ? 1 : 0;
  return [
    Math.min(first - least, Math.round(edge(first))),
    Math.max(last + least, Math.round(edge(last))),
  ];
}

function zoomCentre() {
  const selected = markOf(state.selected);
  return selected ? (selected.from + selected.to) / 2 : timeline.scale.width / 2;
}

// Moves the window by a share of its length, as far as there is time.
function moveTime(share, { replace = false } = {}) {
  if (!state.from && !state.to) return;
  const { first, last } = shownTime();
  moveWindow(first, last, Math.round(share * (last - first)) || Math.sign(share), { replace });
}

function moveWindow(first, last, days, options) {
  const whole = wholeTime();
  const kept = Math.max(whole.first - 1 - first, Math.min(whole.last + 1 - last, days));
  setWindow(first + kept, last + kept, options);
}

function pressLanes(event) {
  if (event.button !== 0) return;
  touch.points.set(event.pointerId, event.offsetX);
  touch.start = { ...shownTime(), xs: [...touch.points.values()] };
  if (touch.points.size === 1) touch.moved = false;
}

function dragLanes(event) {
  if (!touch.points.has(event.pointerId) || !touch.start) return;
  touch.points.set(event.pointerId, event.offsetX);
  const xs = [...touch.points.values()];
  if (xs.length !== touch.start.xs.length) return;
  if (Math.max(...xs.map((x, index) => Math.abs(x - touch.start.xs[index]))) < CLICK_SLACK) return;
  if (!touch.moved) document.getElementById("lanes").setPointerCapture(event.pointerId);
  touch.moved = true;
  showTooltip(null);
  if (xs.length > 1) pinch(xs);
  else if (state.from || state.to) pan(xs[0]);
}

function pan(x) {
  const { first, last, xs } = touch.start;
  const days = Math.round(((xs[0] - x) / timeline.scale.width) * (last - first));
  moveWindow(first, last, days, { passing: true });
}

function pinch(xs) {
  const spread = (values) => Math.max(20, Math.abs(values[0] - values[1]));
  const factor = spread(xs) / spread(touch.start.xs);
  const x = (xs[0] + xs[1]) / 2 - gutter();
  if (zoomTime(factor, x, { replace: true })) touch.start.xs = xs;
}

function releaseLanes(event) {
  if (!touch.points.delete(event.pointerId)) return;
  touch.start = touch.points.size ? { ...shownTime(), xs: [...touch.points.values()] } : null;
  if (touch.moved) keepWindow();
}
