// Files for the reader: a drawing as SVG or PNG, a table as CSV, handed over by the browser itself.

const MOST_PIXELS = 8000;

function saveFile(content, type, name) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function fileName(part, ending) {
  const title = folded(story.title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return `${title || "story"}-${part}.${ending}`;
}

function saveSvg({ name, draw }) {
  saveFile(svgText(draw()), "image/svg+xml", fileName(name, "svg"));
}

// A name may hold characters that XML cannot.
function svgText(drawing) {
  const written = new XMLSerializer().serializeToString(drawing);
  const allowed = written
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${allowed}\n`;
}

// Twice as fine as the screen, as far as browsers can.
async function savePng({ name, draw }) {
  const drawing = draw();
  const [width, height] = ["width", "height"].map((side) => Number(drawing.getAttribute(side)));
  const scale = Math.min(2, MOST_PIXELS / width, MOST_PIXELS / height);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svgText(drawing))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((content) => saveFile(content, "image/png", fileName(name, "png")), "image/png");
}
