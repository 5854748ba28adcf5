// Plays the story: the window's end goes from day to day, and graph, lanes and lists fill up with it.

const MOST_STEPS = 60;
const STEP_MILLISECONDS = 700;
const play = { timer: null, days: [], at: 0, before: null };

function startPlay() {
  document.getElementById("play").addEventListener("click", () => {
    if (play.timer === null) beginPlay();
    else stopPlay();
  });
}

function beginPlay() {
  const { first, last } = shownTime();
  const days = [
    ...new Set(
      timeline.extents
        .filter(({ event }) => visible.events.has(event.id))
        .map((extent) => Math.min(extent.last, last)),
    ),
  ]
    .filter((day) => day > first)
    .sort((one, other) => one - other);
  if (days.length < 2) return;
  const every = Math.ceil(days.length / MOST_STEPS);
  play.days = days.filter((_, index) => (days.length - 1 - index) % every === 0);
  play.before = { from: state.from, to: state.to };
  play.at = 0;
  timeline.held = { first, last };
  play.timer = setInterval(stepPlay, STEP_MILLISECONDS);
  drawPlayButton();
  stepPlay();
}

function stepPlay() {
  if (play.at >= play.days.length) {
    stopPlay();
    return;
  }
  Object.assign(state, { to: dateOf(play.days[play.at] - 1) });
  play.at += 1;
  settle();
}

// Ends where it began: the window is the reader's, not the player's.
function stopPlay() {
  if (play.timer === null) return;
  clearInterval(play.timer);
  play.timer = null;
  timeline.held = null;
  Object.assign(state, play.before);
  drawPlayButton();
  settle();
}

function drawPlayButton() {
  const button = document.getElementById("play");
  const isPlaying = play.timer !== null;
  button.setAttribute("aria-pressed", String(isPlaying));
  button.replaceChildren(isPlaying ? "Stop" : "Play");
}

// The day that the playing story has come to.
function drawNow(context, left, height) {
  if (!timeline.held || !state.to) return;
  const x = left + timeline.scale.x(dayNumber(state.to) + 1);
  context.strokeStyle = colour("accent");
  context.lineWidth = 1.5;
  line(context, x, 0, x, height);
}
