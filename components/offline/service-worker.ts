/// <reference lib="webworker" />
import {
  type InstallEvent,
  NetworkOnly,
  type PrecacheEntry,
  type RequestRule,
  Serwist,
  type SerwistPlugin,
} from "serwist";
import { isOfBuild, type PageScripts, type WorkerMessage } from "./worker-messages";

declare const self: ServiceWorkerGlobalScope;
/** The pages that open offline, and every file they are made of. Written in by the build. */
declare const KEPT_FILES: readonly PrecacheEntry[];
/** The paths of those pages. */
declare const KEPT_PAGES: readonly string[];
/** The paths of all scripts of this build. */
declare const BUILD_SCRIPTS: readonly string[];

const OFFLINE_PAGE = "/offline";

/** A page that takes longer is opened as it is kept; where it is not kept, it may take its time. */
const PAGE_WITHIN_SECONDS = 3;

/** A window that is frozen does not answer, and counts as one that needs the older worker. */
const ANSWERS_WITHIN_MS = 1_000;

const scripts: ReadonlySet<string> = new Set(BUILD_SCRIPTS);

/**
 * A thread is told what to load behind the `#` of its script's address. A kept response has an address of its own,
 * without that; one that was made here has none, and the thread keeps the address that was asked for.
 */
const addressAsAsked: SerwistPlugin = {
  handlerWillRespond: async ({ request, response }) =>
    request.destination === "worker" ? new Response(response.body, { headers: response.headers }) : response,
};

// Nothing is kept but this fixed list: no answer of the API, no page of the maintainers, no address with a query.
const serwist = new Serwist({
  precacheEntries: [...KEPT_FILES],
  precacheOptions: {
    cleanURLs: false,
    directoryIndex: null,
    ignoreURLParametersMatching: [],
    plugins: [addressAsAsked],
  },
  navigationPreload: true,
  clientsClaim: true,
});

const keptInstead: SerwistPlugin = {
  handlerDidError: async ({ request }) => await readKeptPage(request.url),
  // A server that is being restarted is as good as none.
  handlerWillRespond: async ({ request, response }) =>
    response.status < 500 ? response : ((await readKeptPage(request.url)) ?? response),
};

/** Pages come from the server while it answers, so that a reload is all that a new version takes. */
const keptPages = new NetworkOnly({ networkTimeoutSeconds: PAGE_WITHIN_SECONDS, plugins: [keptInstead] });
const otherPages = new NetworkOnly({
  plugins: [{ handlerDidError: async () => await serwist.matchPrecache(OFFLINE_PAGE) }],
});

/**
 * Browsers that can take the files of a build out of their cache by themselves need not wake the worker for each. The
 * script of a thread is not among them: it needs an address as it was asked for.
 */
const KEPT_FILES_BY_RULE = (["script", "style", "font"] as const).map(
  (requestDestination): RequestRule => ({
    condition: { requestDestination, urlPattern: { pathname: "/_next/static/*" } },
    source: { cacheName: serwist.precacheStrategy.cacheName },
  }),
);

self.addEventListener("install", (event: InstallEvent) => {
  event.addRoutes?.(KEPT_FILES_BY_RULE).catch(() => undefined);
  // A new worker waits until no page of an older build is open, and often there is none.
  event.waitUntil(serwist.handleInstall(event).then(takeOverWhenSafe));
});
self.addEventListener("activate", (event) => void serwist.handleActivate(event));
self.addEventListener("message", (event) => {
  const message: WorkerMessage = event.data;
  if (message.type === "take-over") event.waitUntil(takeOverWhenSafe());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode !== "navigate") return serwist.handleFetch(event);
  if (request.method !== "GET") return;
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/api/") || pathname.startsWith("/admin")) return;
  event.respondWith((KEPT_PAGES.includes(pathname) ? keptPages : otherPages).handle({ event, request }));
});

async function readKeptPage(url: string): Promise<Response | undefined> {
  return await serwist.matchPrecache(new URL(url).pathname);
}

/** Becomes the worker of all pages, unless one of them may still ask for a file that only the older worker has. */
async function takeOverWhenSafe(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const answers = await Promise.all(pages.map(askForScripts));
  if (answers.every((answer) => answer !== undefined && isOfBuild(answer, scripts))) await self.skipWaiting();
}

function askForScripts(page: Client): Promise<PageScripts | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<PageScripts>) => resolve(data);
    setTimeout(() => resolve(undefined), ANSWERS_WITHIN_MS);
    page.postMessage({ type: "which-scripts" } satisfies WorkerMessage, [port2]);
  });
}
