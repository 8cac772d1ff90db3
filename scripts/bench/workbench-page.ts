/// <reference lib="dom" />

// These functions run inside the page: each holds everything that it needs.

interface PasteOrder {
  readonly rows: number;
  readonly seed: number;
}

/** Pastes a list of so many rows and says how long its totals took, beside splitting the text and a lookup a word. */
export async function measurePaste({ rows, seed }: PasteOrder) {
  const listed = ["70551", "93306", "99213", "27447", "J1745", "97110", "E0130", "81162", "95810", "64483"];
  const lines = Array.from({ length: rows }, (_, at) => {
    const code =
      at % 3 === 0 ? (listed[(at * seed) % listed.length] ?? "") : String(10_000 + ((at * 7 + seed) % 89_999));
    return `${code}\tVisit ${at % 40}`;
  });
  const text = `CPT\tDescription\n${lines.join("\n")}`;
  const known = new Map(lines.map((line) => [line.slice(0, 5), line]));
  const bare: number[] = [];
  for (let turn = 0; turn < 9; turn += 1) {
    const startedAt = performance.now();
    let found = 0;
    for (const word of text.split(/\s+/)) if (known.get(word) !== undefined) found += 1;
    bare.push(performance.now() - startedAt);
    if (found < rows) throw new Error(`The bare way found ${found} codes`);
  }
  bare.sort((one, other) => one - other);

  const box = document.querySelector("textarea");
  if (box === null) throw new Error("There is no box to paste into");
  box.focus();
  box.select();
  // What was done so far belongs to a task that must not count.
  await new Promise((resolve) => setTimeout(resolve, 50));
  let longestTaskMs = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  watch.observe({ entryTypes: ["longtask"] });
  const wanted = `from ${rows.toLocaleString("en-US")} codes in your text`;
  const areTotalsThere = () => [...document.querySelectorAll("h2 + p")].some((p) => p.textContent?.includes(wanted));
  const startedAt = performance.now();
  box.dispatchEvent(
    new InputEvent("beforeinput", { inputType: "insertFromPaste", data: text, bubbles: true, cancelable: true }),
  );
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No totals ${wanted}`)), 60_000);
    const look = new MutationObserver(() => {
      if (!areTotalsThere()) return;
      look.disconnect();
      clearTimeout(timer);
      resolve();
    });
    look.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const totalsMs = performance.now() - startedAt;
  let framesToTable = 0;
  const isTableThere = () => document.querySelector("table tbody tr button") !== null;
  while (framesToTable === 0 || !isTableThere()) {
    await new Promise(requestAnimationFrame);
    framesToTable += 1;
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  watch.disconnect();
  return { totalsMs, bareMs: bare[4] ?? Number.NaN, framesToTable, longestTaskMs };
}

interface ArrangeOrder {
  readonly what: "filter" | "sort";
  readonly round: number;
  readonly rows: number;
}

/** Filters or sorts the table on the page, and so many bare rows with the paint of one screen of them. */
export async function measureArranging({ what, round, rows }: ArrangeOrder) {
  const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())));
  const table = document.querySelector("table");
  const scroller = table?.parentElement;
  if (table === null || scroller == null) throw new Error("There is no table");

  const plain = Array.from({ length: rows }, (_, at) => ({
    code: String(10_000 + ((at * 7919) % 89_999)),
    words: `visit ${at % 40}`,
  }));
  const screen = document.createElement("table");
  screen.style.cssText = "position:fixed;inset:0;background:white;z-index:9";
  document.body.append(screen);
  const wanted = String(round + 2);
  await painted();
  let startedAt = performance.now();
  const left =
    what === "filter"
      ? plain.filter(({ code, words }) => `${code} ${words}`.includes(wanted))
      : [...plain].sort((one, other) => (one.code < other.code ? -1 : 1));
  screen.innerHTML = left
    .slice(0, 20)
    .map(({ code, words }) => `<tr><th>${code}</th><td>${words}</td><td>${words}</td><td>${words}</td></tr>`)
    .join("");
  await painted();
  const bareMs = performance.now() - startedAt;
  screen.remove();

  const changed = new Promise<void>((resolve) => {
    const look = new MutationObserver(() => {
      look.disconnect();
      resolve();
    });
    look.observe(table, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  const head = table.querySelector<HTMLElement>("th button");
  if (box === null || head === null) throw new Error("There is nothing to filter or sort by");
  await painted();
  startedAt = performance.now();
  if (what === "filter") {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, wanted);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  } else {
    head.click();
  }
  await changed;
  await painted();
  return { oursMs: performance.now() - startedAt, bareMs };
}
