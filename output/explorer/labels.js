// Puts names beside the nodes at one size whatever the zoom, and leaves out those that have no room:
// no name ever lies on another or leaves the drawing. Closer in, more of them appear.

const LABEL_LINE = 14;
const LABEL_WIDTH = 132;
const LABEL_LINES = 3;
const GRID = 64;

function wrapped(context, text, width = LABEL_WIDTH, most = LABEL_LINES) {
  const lines = [];
  let line = "";
  const limit = shortened(text, 90);
  for (const word of limit.split(" ").flatMap((part) => part.match(/.{1,22}/gu) ?? [])) {
    const longer = line ? `${line} ${word}` : word;
    if (line && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), lines[most - 1].replace(/[\s,;:.]+$/, "") + "…"];
}

// Rectangles that are taken, found again by the squares of a grid that they touch.
class TakenRoom {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.squares = new Map();
  }

  *squaresOf({ left, top, right, bottom }) {
    for (let x = Math.floor(left / GRID); x <= Math.floor(right / GRID); x += 1) {
      for (let y = Math.floor(top / GRID); y <= Math.floor(bottom / GRID); y += 1)
        yield x * 100003 + y;
    }
  }

  take(box) {
    for (const square of this.squaresOf(box)) {
      if (!this.squares.has(square)) this.squares.set(square, []);
      this.squares.get(square).push(box);
    }
  }

  isInside({ left, top, right, bottom }) {
    return left >= 3 && top >= 3 && right <= this.width - 3 && bottom <= this.height - 3;
  }

  isFree(box, owner = null) {
    if (!this.isInside(box)) return false;
    for (const square of this.squaresOf(box)) {
      for (const other of this.squares.get(square) ?? []) {
        if (other.owner !== owner && overlap(box, other)) return false;
      }
    }
    return true;
  }

  // How many square pixels of signs smaller than `small` a box would cover; Infinity where it would
  // cover anything else or leave the drawing.
  covered(box, owner, small) {
    if (!this.isInside(box)) return Infinity;
    const found = new Set();
    for (const square of this.squaresOf(box)) {
      for (const other of this.squares.get(square) ?? []) {
        if (other.owner === owner || !overlap(box, other)) continue;
        if (!(other.sign < small)) return Infinity;
        found.add(other);
      }
    }
    return [...found].reduce((area, other) => area + sharedArea(box, other), 0);
  }
}

function sharedArea(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return across * (Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
}

function overlap(one, other) {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

// Below is best; then above, right and left of a node of the given radius, then between these, and for
// what matters most a little farther off.
function labelPlaces({ x, y, radius }, width, height, farther) {
  const beside = radius + 5;
  const box = (left, top, align) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
    align,
  });
  return [
    box(x - width / 2, y + radius + 3, "center"),
    box(x - width / 2, y - radius - 3 - height, "center"),
    box(x + beside, y - height / 2, "left"),
    box(x - beside - width, y - height / 2, "right"),
    ...[0.3, -0.3].flatMap((shift) => [
      box(x - width * (0.5 + shift), y + radius + 3, "center"),
      box(x - width * (0.5 + shift), y - radius - 3 - height, "center"),
    ]),
    ...[-0.85, -0.15].flatMap((share) => [
      box(x + beside, y + height * share, "left"),
      box(x - beside - width, y + height * share, "right"),
    ]),
    box(x + radius * 0.5, y + radius, "left"),
    box(x - radius * 0.5 - width, y + radius, "right"),
    box(x + radius * 0.5, y - radius - height, "left"),
    box(x - radius * 0.5 - width, y - radius - height, "right"),
    ...(farther ? [0, 0.3, -0.3] : []).flatMap((shift) => [
      box(x - width * (0.5 + shift), y + radius + 14, "center"),
      box(x - width * (0.5 + shift), y - radius - 14 - height, "center"),
    ]),
  ];
}

function writeLines(context, lines, box, ink) {
  const across = { center: (box.left + box.right) / 2, left: box.left + 2, right: box.right - 2 }[
    box.align
  ];
  context.textAlign = box.align;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = faded("panel", 0.9);
  context.fillStyle = ink;
  lines.forEach((line, index) => {
    const down = box.top + 1 + LABEL_LINE * (index + 0.5);
    context.strokeText(line, across, down);
    context.fillText(line, across, down);
  });
}
