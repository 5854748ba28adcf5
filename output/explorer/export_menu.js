// What can be taken along: pictures of what is shown, tables of what is in view, the page on paper.

function startExport() {
  const menu = document.getElementById("save");
  const open = startDisclosure("save-toggle", ["save"], (on) => {
    menu.hidden = !on;
    if (on) drawSaveMenu(menu, () => open(false));
  });
}

function drawSaveMenu(menu, close) {
  const button = (label, words, save) =>
    element("button", { type: "button", class: "plain", "aria-label": label, click: save }, words);
  const row = (title, ...buttons) =>
    element("li", {}, element("span", {}, words(title)), ...buttons);
  const pictures = picturesShown().map((shown) =>
    row(
      shown.title,
      button(`${shown.title} as PNG`, "PNG", () => savePng(shown)),
      button(`${shown.title} as SVG`, "SVG", () => saveSvg(shown)),
    ),
  );
  const tables = tablesShown().map((shown) =>
    row(
      `${shown.title} (${shown.rows.length.toLocaleString("en-GB")})`,
      button(`${shown.title} as CSV`, "CSV", () => saveTable(shown)),
    ),
  );
  const print = () => {
    close();
    window.print();
  };
  menu.replaceChildren(
    element("h2", {}, "As on the screen"),
    element("ul", {}, ...pictures, row("Page", button("Print the page", "Print", print))),
    element("h2", {}, "For spreadsheets"),
    element("ul", {}, ...tables),
  );
}
