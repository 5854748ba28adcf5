// Buttons that open a part of the page: the button again or Escape closes it and, unless it `stays`, a
// click elsewhere.

// `show` opens or closes. Returns a function that does so too, and keeps the button in step.
function startDisclosure(toggleId, areaIds, show, { stays = false } = {}) {
  const toggle = document.getElementById(toggleId);
  const parts = [toggle, ...areaIds.map((id) => document.getElementById(id))];
  const isOpen = () => toggle.getAttribute("aria-expanded") === "true";
  const open = (on) => {
    if (on === isOpen()) return;
    toggle.setAttribute("aria-expanded", String(on));
    show(on);
  };
  toggle.addEventListener("click", () => open(!isOpen()));
  for (const part of parts) {
    part.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !isOpen()) return;
      event.stopPropagation();
      open(false);
      toggle.focus();
    });
  }
  document.addEventListener("click", (event) => {
    const path = event.composedPath();
    if (!stays && !parts.some((part) => path.includes(part))) open(false);
  });
  return open;
}
