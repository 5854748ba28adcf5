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

// The timeline stands under the graph; its tab gives it the graph's room as well.
function drawView() {
  const view = state.view;
  document.body.dataset.view = view;
  for (const tab of document.querySelectorAll(".tabs [data-view]")) {
    tab.setAttribute("aria-selected", String(tab.dataset.view === view));
  }
  document.getElementById("status").hidden = view !== "graph";
}

function start() {
  drawMasthead();
  startTheme();
  startLegend();
  watch(drawView);
  startGraph();
  startTimeline();
  startMap();
  watch(drawList);
  startDetails();
  startSearch();
  startKeys();
  startExport();
  for (const tab of document.querySelectorAll(".tabs [data-view]")) {
    tab.addEventListener("click", () => change({ view: tab.dataset.view }));
  }
  NARROW.addEventListener("change", () => settle());
  window.addEventListener("popstate", readAddress);
  window.addEventListener("hashchange", readAddress);
  readAddress();
  fitGraph();
  performance.mark("drawn");
}

start();

// Where things are drawn, in the pixels of the window: for a page around this one and for tests.
window.dateline = {
  nodePoint(id) {
    const frame = document.getElementById("graph").getBoundingClientRect();
    const point = graph.network.canvasToDOM(positionOf(id));
    return { x: frame.left + point.x, y: frame.top + point.y };
  },
  drawnNodes: () => [...drawn].sort(),
  regionOf: (id) => regionAt(positionOf(id)),
  markPoint,
  binPoints,
  timelineAxis,
  placePoint(id) {
    const mark = atlas.places.find(({ place }) => place.id === id);
    const frame = document.getElementById("map-drawing").getBoundingClientRect();
    const point = mark ? toMapPixels(mark) : null;
    return point ? { x: frame.left + point.x, y: frame.top + point.y, radius: mark.radius } : null;
  },
  drawnLabels: () =>
    shownNames().map(({ id, box: { left, top, right, bottom } }) => ({
      id,
      left,
      top,
      right,
      bottom,
    })),
};
