// The small strip of the whole time: drag on it to limit the window, drag the window to move it.

const brush = { scale: null, dragged: null };

function startBrush() {
  const area = document.getElementById("brush");
  area.addEventListener("pointerdown", beginDrag);
  area.addEventListener("pointermove", drag);
  area.addEventListener("pointerup", endDrag);
  area.addEventListener("pointercancel", endDrag);
  area.addEventListener("dblclick", () => change({ from: null, to: null }));
  for (const [id, edge] of [
    ["brush-from", "from"],
    ["brush-to", "to"],
  ]) {
    document.getElementById(id).addEventListener("keydown", (event) => stepEdge(event, edge));
  }
}

function drawBrush() {
  const left = gutter();
  const area = document.getElementById("brush");
  const width = area.clientWidth;
  const height = area.clientHeight;
  const whole = wholeTime();
  brush.scale = timeScale(timeline.extents, whole.first - 1, whole.last + 1, width - left - 12);
  const context = fitCanvas(document.getElementById("overview"), width, height);
  for (const { event, first, last } of timeline.extents) {
    const vague = markStyle(event) === "vague" || markStyle(event) === "open";
    const tone = "tone-" + lookOf(itemOf(event.id)).tone;
    context.fillStyle = faded(tone, state.hidden.has(`event:${event.kind}`) ? 0.15 : 0.8);
    const from = left + brush.scale.x(first);
    const to = left + brush.scale.x(last);
    if (vague) context.fillRect(from, height - 7, Math.max(3, to - from), 3);
    else context.fillRect((from + to) / 2 - 1.5, 7, 3, height - 17);
  }
  placeBrushWindow(left);
  document.getElementById("window").replaceChildren(windowWords());
  document.getElementById("window-reset").hidden = !state.from && !state.to;
}

function placeBrushWindow(left) {
  const { first, last } = shownTime();
  const from = Math.max(0, brush.scale.x(Math.max(first, brush.scale.first)));
  const to = Math.min(brush.scale.width, brush.scale.x(Math.min(last, brush.scale.last)));
  const frame = document.getElementById("brush-window");
  frame.style.left = `${left + from}px`;
  frame.style.width = `${Math.max(4, to - from)}px`;
  const whole = wholeTime();
  for (const [id, day] of [
    ["brush-from", first],
    ["brush-to", last - 1],
  ]) {
    const handle = document.getElementById(id);
    handle.setAttribute("aria-valuemin", String(whole.first));
    handle.setAttribute("aria-valuemax", String(whole.last - 1));
    handle.setAttribute(
      "aria-valuenow",
      String(Math.min(whole.last - 1, Math.max(whole.first, day))),
    );
    handle.setAttribute("aria-valuetext", dayWords(dateOf(day)));
  }
}

function windowWords() {
  if (!state.from && !state.to) return story.dates;
  const whole = wholeTime();
  return `${dayWords(state.from ?? dateOf(whole.first))} – ${dayWords(state.to ?? dateOf(whole.last - 1))}`;
}

function dayAt(event) {
  const x =
    event.clientX - document.getElementById("brush").getBoundingClientRect().left - gutter();
  return Math.round(brush.scale.day(Math.max(0, Math.min(brush.scale.width, x))));
}

function beginDrag(event) {
  if (!brush.scale || event.button !== 0) return;
  const { first, last } = shownTime();
  const limited = Boolean(state.from || state.to);
  const part =
    event.target.id === "brush-from" ? "from" : event.target.id === "brush-to" ? "to" : null;
  const move = part === null && limited && event.target.id === "brush-window";
  brush.dragged = {
    part: part ?? (move ? "whole" : "new"),
    start: dayAt(event),
    first,
    last,
    changed: false,
  };
  document.getElementById("brush").setPointerCapture(event.pointerId);
}

function drag(event) {
  if (!brush.dragged) return;
  const { part, start, first, last } = brush.dragged;
  const day = dayAt(event);
  const goesOn = brush.dragged.changed;
  if (day === start && !goesOn) return;
  brush.dragged.changed = true;
  const moved = day - start;
  const windows = {
    from: [Math.min(day, last - 1), last],
    to: [first, Math.max(day, first + 1)],
    whole: [first + moved, last + moved],
    new: [Math.min(start, day), Math.max(start, day, Math.min(start, day) + 1)],
  };
  setWindow(...windows[part], goesOn);
}

function endDrag() {
  brush.dragged = null;
}

// A window as wide as the whole time is none, so that it does not shut out what comes later.
function setWindow(first, last, replace) {
  const whole = wholeTime();
  change(
    {
      from: first <= whole.first - 1 ? null : dateOf(first),
      to: last >= whole.last + 1 ? null : dateOf(last - 1),
    },
    { replace },
  );
}

function stepEdge(event, edge) {
  const step = { ArrowLeft: -1, ArrowRight: 1, PageDown: -30, PageUp: 30 }[event.key];
  if (!step) return;
  event.preventDefault();
  const { first, last } = shownTime();
  if (edge === "from") setWindow(Math.min(first + step, last - 1), last, false);
  else setWindow(first, Math.max(last + step, first + 1), false);
}
