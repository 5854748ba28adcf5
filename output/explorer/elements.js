// Builds the page's elements. Text of articles enters the page here, and only as text.

const SVG = "http://www.w3.org/2000/svg";

function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") made.className = value;
    else if (key === "click") made.addEventListener("click", value);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return made;
}

// Words from an article or a record: set apart so that marks of direction in them end with them.
function words(text, className = null) {
  return element("bdi", { class: className }, String(text));
}

// The same, but a range of numbers stays on one line.
function unbrokenWords(text) {
  const parts = String(text).split(/(\d+–\d+)/);
  const kept = parts.map((part, index) =>
    index % 2 ? element("span", { class: "unbroken" }, part) : part,
  );
  return element("bdi", {}, kept);
}

function plural(count, one, many = one + "s") {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function svgElement(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) made.setAttribute(key, String(value));
  made.append(...children.filter((child) => child !== null));
  return made;
}

function sign(look, kind) {
  return svgElement(
    "svg",
    {
      viewBox: "0 0 16 16",
      "aria-hidden": "true",
      class: `glyph ${kind === "event" ? "line" : "solid"} tone-${look.tone}`,
    },
    svgElement("path", { d: look.glyph }),
  );
}

function webLink(url, text) {
  if (!/^https?:\/\//i.test(url ?? "")) return words(text);
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, words(text));
}

// Drops what would turn or hide the words around it: marks of direction and control characters.
function plainLabel(text) {
  return String(text)
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
}

function shortened(text, most) {
  const plain = plainLabel(text);
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), most * 0.6)) + "…";
}
