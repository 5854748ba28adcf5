// The signs of nodes: filled shapes for entities, rings with a sign in them for events.

function drawNode({ ctx, id, x, y }) {
  const radius = shownRadius(id);
  return {
    drawNode() {
      const item = itemOf(id);
      const look = lookOf(item);
      ctx.save();
      ctx.globalAlpha = isNear(id, focusOf()) ? 1 : 0.18;
      if (id === state.selected) ring(ctx, x, y, radius + 5, "accent");
      else if (state.pinned.has(id)) ring(ctx, x, y, radius + 4, "strong-rule");
      if (item.sort === "event") drawEventSign(ctx, x, y, radius, look, item.record.status);
      else drawEntitySign(ctx, x, y, radius, look);
      ctx.restore();
    },
    nodeDimensions: { width: 2 * radius, height: 2 * radius },
  };
}

function ring(context, x, y, radius, name) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = 3;
  context.strokeStyle = colour(name);
  context.stroke();
}

function drawEntitySign(context, x, y, radius, look) {
  context.translate(x - radius, y - radius);
  context.scale(radius / 8, radius / 8);
  context.lineWidth = 24 / radius;
  context.strokeStyle = colour("panel");
  context.stroke(pathOf(look.glyph));
  context.fillStyle = colour("tone-" + look.tone);
  context.fill(pathOf(look.glyph));
}

// What did not happen, or not yet, has a broken outline.
function drawEventSign(context, x, y, radius, look, status) {
  const tone = colour("tone-" + look.tone);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour("raised");
  context.fill();
  context.lineWidth = 1.5;
  context.setLineDash(status === "occurred" || status === "ongoing" ? [] : [3, 2.5]);
  context.strokeStyle = tone;
  context.stroke();
  context.setLineDash([]);
  const share = radius / 13;
  context.translate(x - 8 * share, y - 8 * share);
  context.scale(share, share);
  context.lineWidth = 2;
  context.lineCap = context.lineJoin = "round";
  context.stroke(pathOf(look.glyph));
}
