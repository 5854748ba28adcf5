// Light or dark: by the system, or as the reader switched. Canvases ask here for their colours.

const THEME_KEY = "dateline-theme";
const probe = element("span", { hidden: true });
const colours = new Map();
const themeWatchers = [];

function colour(name) {
  if (!colours.has(name)) {
    probe.style.color = `var(--${name})`;
    colours.set(name, getComputedStyle(probe).color);
  }
  return colours.get(name);
}

function faded(name, share) {
  const parts = colour(name).match(/[\d.]+/g);
  return `rgba(${parts[0]}, ${parts[1]}, ${parts[2]}, ${share})`;
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

// Storage is closed to pages in a sandbox; the choice then lasts as long as the page.
function remembered() {
  try {
    return localStorage.getItem(THEME_KEY);
  } catch {
    return null;
  }
}

function remember(theme) {
  try {
    if (theme) localStorage.setItem(THEME_KEY, theme);
    else localStorage.removeItem(THEME_KEY);
  } catch {
    return;
  }
}

// Who switches back to what the system has, follows the system again.
function switchTheme() {
  const theme = isDark() ? "light" : "dark";
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  if (theme === system) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember(theme === system ? null : theme);
}

function startTheme() {
  document.body.append(probe);
  const button = document.getElementById("theme");
  const refresh = () => {
    colours.clear();
    button.replaceChildren(isDark() ? "Light" : "Dark");
    button.setAttribute("aria-label", isDark() ? "Switch to light" : "Switch to dark");
    for (const watcher of themeWatchers) watcher();
  };
  const kept = remembered();
  if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
  button.addEventListener("click", () => {
    switchTheme();
    refresh();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", refresh);
  refresh();
}
