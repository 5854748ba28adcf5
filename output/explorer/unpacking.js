// Unpacks the page: its data, the drawing library and the scripts that draw. It runs alone and before
// them. The page's policy names the hash of every script that comes out, so that nothing else can run.

async function unpacked(text) {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  const stream = new DecompressionStream("gzip");
  const writer = stream.writable.getWriter();
  writer.write(bytes);
  writer.close();
  return new Response(stream.readable).text();
}

// Put into the page in its order, one after the other: each may need those before it.
async function unpackPage() {
  const parts = [...document.querySelectorAll('script[type="application/gzip"]')];
  const texts = await Promise.all(parts.map((part) => unpacked(part.textContent)));
  parts.forEach((part, number) => {
    const script = document.createElement("script");
    script.id = part.id;
    script.type = part.dataset.type;
    script.textContent = texts[number];
    part.replaceWith(script);
  });
}

// Browsers from before the middle of 2023 cannot.
function sayOutdated() {
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.textContent =
    "This browser is too old to draw the page. The chronology, timeline.html, can be read in any.";
  document.body.prepend(notice);
}

document.currentScript.remove();
unpackPage().catch(sayOutdated);
