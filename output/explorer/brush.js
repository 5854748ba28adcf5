// The small strip of the whole time: drag on it to limit the window, drag the window to move it.

const brush = { scale: null, dragged: null, asked: null, drawn: null };
const BAR = 3;

function startBrush() {
  const area = document.getElementById("brush");
  area.addEventListener("pointerdown", beginDrag);
  area.addEventListener("pointermove", drag);
  area.addEventListener("pointerup", endDrag);
  area.addEventListener("pointercancel", endDrag);
  area.addEventListener("dblclick", () => setWindow(-Infinity, Infinity));
  for (const [id, edge] of [
    ["brush-from", "from"],
    ["brush-to", "to"],
  ]) {
    document.getElementById(id).addEventListener("keydown", (event) => stepEdge(event, edge));
  }
}

function drawBrush() {
  const left = gutter();
  const { width, height } = timeline.room.strip;
  const whole = wholeTime();
  const across = width - left - 12;
  if (brush.scale?.width !== across)
    brush.scale = timeScale(timeline.extents, whole.first - 1, whole.last + 1, across);
  const now = [width, left, height, state.hidden, isDark()];
  if (!brush.drawn?.every((value, index) => value === now[index]))
    drawOverview(left, width, height);
  brush.drawn = now;
  placeBrushWindow(left);
  document.getElementById("window").replaceChildren(windowWords());
  document.getElementById("window-reset").hidden = !state.from && !state.to;
}

// Talks above, below them how much was reported of each time, the part of violence in its own colour.
function drawOverview(left, width, height) {
  const context = fitCanvas(document.getElementById("overview"), width, height);
  const bars = new Map();
  for (const { event, first, last } of timeline.extents) {
    if (state.hidden.has(`event:${event.kind}`)) continue;
    const from = brush.scale.x(event.style === "by" ? last - 1 : first);
    const to = brush.scale.x(last);
    const isLong = event.style === "vague" || event.style === "between";
    const tone = toneOf(event);
    if (tone === "diplomacy" && isFirm(event) && event.style !== "by") {
      context.fillStyle = faded("tone-diplomacy", isLong ? 0.3 : 0.9);
      context.fillRect(left + from, 5, Math.max(3, to - from), 4);
    }
    const index = Math.floor((from + to) / 2 / BAR);
    if (!bars.has(index)) bars.set(index, { all: 0, force: 0 });
    bars.get(index).all += 1;
    if (tone === "force") bars.get(index).force += 1;
  }
  const most = Math.max(1, ...[...bars.values()].map(({ all }) => all));
  const room = height - 18;
  for (const [index, { all, force }] of bars) {
    const tall = 3 + ((room - 3) * Math.log(all)) / Math.log(Math.max(2, most));
    const part = force ? Math.max(2, (tall * force) / all) : 0;
    context.fillStyle = faded("quiet", 0.6);
    context.fillRect(left + index * BAR, height - 6 - tall, BAR - 0.5, tall - part);
    context.fillStyle = colour("tone-force");
    context.fillRect(left + index * BAR, height - 6 - part, BAR - 0.5, part);
  }
}

function placeBrushWindow(left) {
  const { first, last } = windowDays();
  const from = Math.max(0, brush.scale.x(Math.max(first, brush.scale.first)));
  const to = Math.min(brush.scale.width, brush.scale.x(Math.min(last, brush.scale.last)));
  const frame = document.getElementById("brush-window");
  frame.style.left = `${left + from}px`;
  frame.style.width = `${Math.max(4, to - from)}px`;
  frame.classList.toggle("whole", !state.from && !state.to);
  const whole = wholeTime();
  for (const [id, day] of [
    ["brush-from", first],
    ["brush-to", last - 1],
  ]) {
    const handle = document.getElementById(id);
    const kept = Math.min(whole.last - 1, Math.max(whole.first, day));
    handle.setAttribute("aria-valuemin", String(whole.first));
    handle.setAttribute("aria-valuemax", String(whole.last - 1));
    handle.setAttribute("aria-valuenow", String(kept));
    handle.setAttribute("aria-valuetext", dayWords(dateOf(kept)));
  }
}

// The days that the window holds, even while the lanes hold still for the story to be played.
function windowDays() {
  const held = timeline.held;
  timeline.held = null;
  const shown = shownTime();
  timeline.held = held;
  return shown;
}

function windowWords() {
  const [from, to] = [state.from, state.to].map((date) => (date ? dayWords(date) : null));
  if (from && to) return from === to ? from : `${from} – ${to}`;
  if (from) return `from ${from}`;
  return to ? `until ${to}` : story.dates;
}

function dayAt(event) {
  const x =
    event.clientX - document.getElementById("brush").getBoundingClientRect().left - gutter();
  return Math.round(brush.scale.day(Math.max(0, Math.min(brush.scale.width, x))));
}

function beginDrag(event) {
  if (!brush.scale || event.button !== 0) return;
  const part = { "brush-from": "from", "brush-to": "to" }[event.target.id] ?? null;
  const isWindow = event.target.id === "brush-window" && Boolean(state.from || state.to);
  brush.dragged = {
    part: part ?? (isWindow ? "whole" : "new"),
    start: dayAt(event),
    ...windowDays(),
    changed: false,
  };
  document.getElementById("brush").setPointerCapture(event.pointerId);
}

function drag(event) {
  if (!brush.dragged) return;
  const { part, start, first, last } = brush.dragged;
  const day = dayAt(event);
  if (day === start && !brush.dragged.changed) return;
  brush.dragged.changed = true;
  if (part === "whole") {
    moveWindow(first, last, day - start, { passing: true });
    return;
  }
  const windows = {
    from: [Math.min(day, last - 1), last],
    to: [first, Math.max(day, first + 1)],
    new: [Math.min(start, day), Math.max(start, day, Math.min(start, day) + 1)],
  };
  setWindow(...windows[part], { passing: true });
}

function endDrag() {
  if (brush.dragged?.changed) keepWindow();
  brush.dragged = null;
}

// A window as wide as the whole time is none, so that it does not shut out what comes later. What is
// `passing`, in the middle of a drag, is drawn once a frame and is no step of the way back.
function setWindow(first, last, { replace = false, passing = false } = {}) {
  const whole = wholeTime();
  const asked = {
    from: first <= whole.first - 1 ? null : dateOf(first),
    to: last >= whole.last + 1 ? null : dateOf(last - 1),
  };
  if (!passing) {
    stopPlay();
    brush.asked = null;
    change(asked, { replace });
    return;
  }
  if (!brush.asked) requestAnimationFrame(() => showAsked());
  brush.asked = asked;
}

function showAsked() {
  if (!brush.asked) return;
  const { from, to } = brush.asked;
  brush.asked = null;
  if (from === state.from && to === state.to) return;
  Object.assign(state, { from, to });
  settle({ isPassing: true });
}

function keepWindow() {
  showAsked();
  change({ from: state.from, to: state.to });
}

// Arrow keys move an edge by a day, with Shift the whole window; Page keys go to the next day on which
// something is reported, Home and End to the ends of time.
function stepEdge(event, edge) {
  const { first, last } = windowDays();
  const at = edge === "from" ? first : last;
  const step = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: nextEdge(edge, at, -1) - at,
    PageUp: nextEdge(edge, at, 1) - at,
    Home: -Infinity,
    End: Infinity,
  }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const whole = wholeTime();
  const moved = Math.max(whole.first - 1, Math.min(whole.last + 1, at + step));
  if (event.shiftKey) moveWindow(first, last, moved - at);
  else if (edge === "from") setWindow(Math.min(moved, last - 1), last);
  else setWindow(first, Math.max(moved, first + 1));
}

function nextEdge(edge, at, step) {
  const days = timeline.extents
    .map((extent) => (edge === "from" ? extent.first : extent.last))
    .filter((day) => (step > 0 ? day > at : day < at));
  if (!days.length) return step > 0 ? Infinity : -Infinity;
  return step > 0 ? days.reduce((a, b) => Math.min(a, b)) : days.reduce((a, b) => Math.max(a, b));
}
