// Words beside the pointer: what lies under it on a drawing.

function showTooltip(event, title, lines = []) {
  const tooltip = document.getElementById("tooltip");
  tooltip.hidden = !event;
  if (!event) return;
  tooltip.replaceChildren(
    element("strong", {}, words(title)),
    ...lines.map((text) => element("span", { class: "tooltip-line" }, words(text))),
  );
  const width = Math.min(280, window.innerWidth - 16);
  tooltip.style.left = `${Math.max(8, Math.min(event.clientX + 12, window.innerWidth - width - 8))}px`;
  tooltip.style.top = `${Math.max(8, event.clientY - tooltip.offsetHeight - 12)}px`;
}
