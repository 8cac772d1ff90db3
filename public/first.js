// Runs before the first paint and before anything else, so it is small.

// A chosen theme never flashes the other one.
try {
  const theme = localStorage.getItem("which-portal.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be forbidden; the system's theme then holds.
}

// The pages that answer ask for the lists while their scripts are on the way: they find what came of it
// (load-lists.ts), and the file of the lists in the browser's cache. What fails here is asked again there.
if (location.pathname === "/" || location.pathname === "/batch") {
  const asked = fetch("/api/v1/lists/current", { cache: "no-cache", signal: AbortSignal.timeout(20_000) });
  globalThis.askedLists = asked;
  asked
    .then((answer) => (answer.ok ? answer.clone().json() : undefined))
    .then((current) => current && fetch(current.snapshot))
    .catch(() => undefined);
}
