// Puts the parts together once the page is read.

const NARROW = matchMedia("(max-width: 700px)");

function drawMasthead() {
  document.getElementById("title").replaceChildren(words(story.title));
  const count = (number, one, many, table) =>
    element(
      "button",
      { type: "button", class: "count", click: () => change({ view: "list", table }) },
      element("b", {}, number.toLocaleString("en-GB")),
      ` ${number === 1 ? one : many}`,
    );
  document
    .getElementById("counts")
    .replaceChildren(
      count(story.events.length, "event", "events", "events"),
      count(story.entities.length, "entity", "entities", "entities"),
      count(story.documents.length, "article", "articles", "articles"),
      count(story.contradictions.length, "difference", "differences", "differences"),
    );
}

// On a wide screen the timeline is always there, so its tab means the graph.
function drawView() {
  const view = state.view === "timeline" && !NARROW.matches ? "graph" : state.view;
  document.body.dataset.view = view;
  for (const tab of document.querySelectorAll(".tabs [data-view]")) {
    tab.setAttribute("aria-selected", String(tab.dataset.view === view));
  }
  document.getElementById("status").hidden = view === "list";
}

function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || state.selected === null) return;
    select(null);
  });
}

function start() {
  drawMasthead();
  startTheme();
  startLegend();
  watch(drawView);
  startGraph();
  startTimeline();
  watch(drawList);
  watch(drawDetails);
  startSearch();
  startKeys();
  for (const tab of document.querySelectorAll(".tabs [data-view]")) {
    tab.addEventListener("click", () => change({ view: tab.dataset.view }));
  }
  NARROW.addEventListener("change", settle);
  window.addEventListener("popstate", readAddress);
  window.addEventListener("hashchange", readAddress);
  readAddress();
  fitGraph();
}

start();

// Where things are drawn, in the pixels of the window: for a page around this one and for tests.
window.dateline = {
  nodePoint(id) {
    const frame = document.getElementById("graph").getBoundingClientRect();
    const point = graph.network.canvasToDOM(graph.network.getPosition(id));
    return { x: frame.left + point.x, y: frame.top + point.y };
  },
  markPoint(id) {
    const mark = timeline.lanes.flatMap((lane) => lane.marks).find(({ event }) => event.id === id);
    const frame = document.getElementById("lanes").getBoundingClientRect();
    return mark
      ? {
          x: frame.left + gutter() + (mark.from + mark.to) / 2,
          y: frame.top + mark.y,
          style: mark.style,
        }
      : null;
  },
  drawnLabels() {
    return graph.boxes.map(({ id, left, top, right, bottom }) => ({
      id,
      left,
      top,
      right,
      bottom,
    }));
  },
};
