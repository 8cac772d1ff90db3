/** What pages and the worker that makes the app work offline say to each other. */
export type WorkerMessage =
  /** Page to a worker that waits: take over, if no page needs the older one. */
  | { readonly type: "take-over" }
  /** Worker to page: which scripts are you made of? Answered through the port that comes with it. */
  | { readonly type: "which-scripts" };

/** What a page answers: the paths of its scripts. */
export type PageScripts = readonly string[];

/**
 * Says whether a page is made of the files of one build. Their names are made of their content, so what such a page
 * loads later is in that build as well.
 */
export function isOfBuild(scripts: PageScripts, files: ReadonlySet<string>): boolean {
  return scripts.every((path) => files.has(path));
}

/** The paths of a build's scripts among all scripts of a page. */
export function toBuildScripts(urls: readonly string[], origin: string): PageScripts {
  return urls.flatMap((url) => (url.startsWith(`${origin}/_next/`) ? [new URL(url).pathname] : []));
}
