// Events without a date, beside the lanes: none is dropped, none is given a date.

const UNDATED_SHOWN = 60;
const undatedList = { all: false };

function drawUndated() {
  const undated = undatedInView().sort((one, other) => laneRank(one.kind) - laneRank(other.kind));
  const area = document.getElementById("undated");
  area.hidden = !undated.length;
  const shown = undatedList.all ? undated : undated.slice(0, UNDATED_SHOWN);
  const more = element("button", { type: "button", class: "plain", click: showAllUndated });
  more.append(`Show all ${undated.length.toLocaleString("en-GB")}`);
  area.replaceChildren(
    heading("Undated", undated.length),
    ...rows(shown, (event) => [
      sign(lookOf(itemOf(event.id)), "event"),
      itemLink(event.id, nameOf(event.id), {
        claim: event.claims[0] ?? null,
        className: undatedState(event),
      }),
    ]),
    ...(shown.length < undated.length ? [more] : []),
  );
}

function showAllUndated() {
  undatedList.all = true;
  drawUndated();
}

function undatedState(event) {
  const item = state.selected === null ? null : itemOf(state.selected);
  if (!item || item.sort === "document" || !isVisible(state.selected)) return null;
  if (event.id === state.selected) return "selected";
  return touches(event, item) ? null : "faint";
}
