// Draws what a canvas would show as elements of an SVG: it understands as much of a canvas's context as
// the page's own drawings use, so that a picture that is saved and the one on the screen are one.

const REPLACED = { textAlign: { left: "start", center: "middle", right: "end" } };

class SvgContext {
  static ids = 0;

  constructor(width, height) {
    this.root = svgElement("g");
    this.target = this.root;
    this.canvas = { width, height };
    this.matrix = new DOMMatrix();
    this.kept = [];
    this.path = [];
    this.dash = [];
    this.globalAlpha = 1;
    this.lineWidth = 1;
    this.lineCap = "butt";
    this.lineJoin = "miter";
    this.fillStyle = this.strokeStyle = "rgb(0, 0, 0)";
    this.font = "10px sans-serif";
    this.textAlign = "left";
    this.textBaseline = "alphabetic";
    this.measure = document.createElement("canvas").getContext("2d");
  }

  save() {
    const { target, matrix, dash, globalAlpha, lineWidth, lineCap, lineJoin } = this;
    const { fillStyle, strokeStyle, font, textAlign, textBaseline } = this;
    this.kept.push({
      ...{ target, matrix, dash, globalAlpha, lineWidth, lineCap, lineJoin },
      ...{ fillStyle, strokeStyle, font, textAlign, textBaseline },
    });
  }

  restore() {
    Object.assign(this, this.kept.pop() ?? {});
  }

  setTransform(...numbers) {
    this.matrix = new DOMMatrix(numbers);
  }

  translate(x, y) {
    this.matrix = this.matrix.translate(x, y);
  }

  scale(x, y) {
    this.matrix = this.matrix.scale(x, y);
  }

  setLineDash(dash) {
    this.dash = dash;
  }

  beginPath() {
    this.path = [];
  }

  moveTo(x, y) {
    this.path.push(`M${rounded(x)} ${rounded(y)}`);
  }

  lineTo(x, y) {
    this.path.push(`L${rounded(x)} ${rounded(y)}`);
  }

  rect(x, y, width, height) {
    this.path.push(
      `M${rounded(x)} ${rounded(y)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}z`,
    );
  }

  // Whole circles only, which is all that is drawn.
  arc(x, y, radius) {
    const half = (across) => `a${rounded(radius)} ${rounded(radius)} 0 1 1 ${rounded(across)} 0`;
    this.path.push(`M${rounded(x - radius)} ${rounded(y)}${half(2 * radius)}${half(-2 * radius)}z`);
  }

  roundRect(x, y, width, height, radius) {
    const r = rounded(Math.max(0, Math.min(radius, width / 2, height / 2)));
    const [across, down] = [rounded(width - 2 * r), rounded(height - 2 * r)];
    const corner = (right, below) => `a${r} ${r} 0 0 1 ${right * r} ${below * r}`;
    const sides = `h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}`;
    this.path.push(`M${rounded(x + r)} ${rounded(y)}${sides}z`);
  }

  clip() {
    const id = this.nextId("clip");
    const path = this.add(svgElement("clipPath", { id }));
    path.append(svgElement("path", { d: this.path.join(""), transform: matrixWords(this.matrix) }));
    this.target = this.add(svgElement("g", { "clip-path": `url(#${id})` }));
  }

  fill(path) {
    this.paint("path", { d: path ? glyphOf(path) : this.path.join("") }, this.filling());
  }

  stroke(path) {
    this.paint("path", { d: path ? glyphOf(path) : this.path.join("") }, this.stroking());
  }

  fillRect(x, y, width, height) {
    this.paint("rect", boxOf(x, y, width, height), this.filling());
  }

  strokeRect(x, y, width, height) {
    this.paint("rect", boxOf(x, y, width, height), this.stroking());
  }

  clearRect() {}

  drawImage(image, x, y, width, height) {
    this.paint("image", {
      ...boxOf(x, y, width, height),
      href: image.toDataURL("image/png"),
      preserveAspectRatio: "none",
    });
  }

  fillText(text, x, y) {
    this.paint("text", this.lettering(x, y), this.filling(), text);
  }

  strokeText(text, x, y) {
    this.paint("text", this.lettering(x, y), this.stroking(), text);
  }

  measureText(text) {
    this.measure.font = this.font;
    return this.measure.measureText(text);
  }

  createLinearGradient(x1, y1, x2, y2) {
    const id = this.nextId("gradient");
    const ends = { x1: rounded(x1), y1: rounded(y1), x2: rounded(x2), y2: rounded(y2) };
    const gradient = svgElement("linearGradient", { id, gradientUnits: "userSpaceOnUse", ...ends });
    this.add(gradient);
    return {
      id,
      addColorStop(offset, colour) {
        const { paint, share } = paintOf(colour);
        gradient.append(svgElement("stop", { offset, "stop-color": paint, "stop-opacity": share }));
      },
    };
  }

  // Drawings of several contexts may stand in one picture, where an id is given once.
  nextId(name) {
    SvgContext.ids += 1;
    return `${name}-${SvgContext.ids}`;
  }

  add(made) {
    this.target.append(made);
    return made;
  }

  paint(name, place, style = {}, text = null) {
    const transform = this.matrix.isIdentity ? null : matrixWords(this.matrix);
    const opacity = this.globalAlpha === 1 ? null : rounded(this.globalAlpha);
    this.add(svgElement(name, { ...place, transform, opacity, ...style }, text));
  }

  filling() {
    const { paint, share } = paintOf(this.fillStyle);
    return { fill: paint, "fill-opacity": share };
  }

  stroking() {
    const { paint, share } = paintOf(this.strokeStyle);
    return {
      fill: "none",
      stroke: paint,
      "stroke-opacity": share,
      "stroke-width": rounded(this.lineWidth),
      "stroke-linecap": this.lineCap === "butt" ? null : this.lineCap,
      "stroke-linejoin": this.lineJoin === "miter" ? null : this.lineJoin,
      "stroke-dasharray": this.dash.length ? this.dash.join(" ") : null,
    };
  }

  lettering(x, y) {
    const [, style, weight, size, family] = /^(italic )?(?:(\d+) )?([\d.]+px) (.*)$/.exec(
      this.font,
    );
    return {
      x: rounded(x),
      y: rounded(y),
      dy: this.textBaseline === "middle" ? "0.35em" : null,
      "text-anchor": REPLACED.textAlign[this.textAlign],
      "font-size": size,
      "font-family": family,
      "font-weight": weight ?? null,
      "font-style": style ? "italic" : null,
    };
  }
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}

function boxOf(x, y, width, height) {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

function matrixWords({ a, b, c, d, e, f }) {
  const fine = (number) => Math.round(number * 1e4) / 1e4;
  return `matrix(${[a, b, c, d, e, f].map(fine).join(" ")})`;
}

function glyphOf(path) {
  return [...paths].find(([, known]) => known === path)[0];
}

// Programs that show SVG agree on plain colours with an opacity beside them, not on rgba().
function paintOf(style) {
  if (typeof style !== "string") return { paint: `url(#${style.id})`, share: null };
  const [red, green, blue, share = "1"] = style.match(/[\d.]+/g);
  return { paint: `rgb(${red},${green},${blue})`, share: share === "1" ? null : share };
}
