// The panel beside the graph: what is known of the selected thing, and the sentences behind it.

const announcer = element("p", { class: "unseen", role: "status" });

function startDetails() {
  document.body.append(announcer);
  window.addEventListener("beforeprint", openEverything);
  document.addEventListener("click", pointOutAgain);
  watch(drawDetails);
}

// A sentence that was asked for before is brought into view once more.
function pointOutAgain(event) {
  const target = linkTargets.get(event.target.closest?.("a"));
  const panel = document.getElementById("details");
  const wanted = target?.claim === state.claim ? askedClaim(panel) : null;
  if (wanted) pointOut(panel, wanted);
}

// While time is brushed the panel shows the same as before but for the addresses of its links, which can
// wait until the hand rests.
const RESTED = 250;
const drawnDetails = { of: null, later: null };

function drawDetails() {
  const of = JSON.stringify([state.selected, state.claim, whyHidden()]);
  clearTimeout(drawnDetails.later);
  if (of !== drawnDetails.of) fillDetails();
  else
    drawnDetails.later = setTimeout(() => renewLinks(document.getElementById("details")), RESTED);
  drawnDetails.of = of;
}

function whyHidden() {
  const item = itemOf(state.selected);
  return item && item.sort !== "document" ? whyUndrawn(state.selected) : null;
}

function fillDetails() {
  const panel = document.getElementById("details");
  const item = itemOf(state.selected);
  const views = { event: eventDetails, entity: entityDetails, document: articleDetails };
  const content = item ? views[item.sort](item.record) : overview();
  const hadFocus = panel.contains(document.activeElement);
  const sameItem = panel.dataset.shown === String(state.selected);
  const scroll = sameItem ? panel.scrollTop : 0;
  panel.dataset.shown = String(state.selected);
  const why = whyHidden();
  const notice = why === null ? null : element("p", { class: "notice" }, why);
  panel.replaceChildren(...[item ? backButton() : null, notice, ...content].filter(Boolean));
  panel.scrollTop = scroll;
  const wanted = askedClaim(panel);
  if (wanted) pointOut(panel, wanted);
  // What had the keyboard is gone: it goes on at what was asked for.
  if (hadFocus) (wanted ?? panel).focus({ preventScroll: true });
  if (!sameItem) announce(item);
}

function backButton() {
  return element(
    "button",
    { type: "button", class: "plain back", click: () => select(null) },
    "← Overview",
  );
}

function askedClaim(panel) {
  if (state.claim === null) return null;
  return panel.querySelector(`[data-claim="${CSS.escape(state.claim)}"]`);
}

// Said aloud by a screen reader, whichever part of the page the selection was made in.
function announce(item) {
  if (!item) {
    announcer.replaceChildren("Overview of the story");
    return;
  }
  const kind = item.sort === "document" ? "Article" : lookOf(item).title;
  const name = shortened(nameOf(item.record.id), 200);
  const sentences =
    item.sort === "event" ? `, ${plural(item.record.claims.length, "sentence")}` : "";
  announcer.replaceChildren(`${kind}: ${name}${sentences}. Shown in the details.`);
}

// Paper has no button to show more.
function openEverything() {
  for (const more of document.querySelectorAll(".details .more, .list .more"))
    while (!more.hidden) more.click();
}
