"use client";

import { useEffect } from "react";
import { reloadWhenFilesAreLost } from "./reload-once";
import { toBuildScripts, type WorkerMessage } from "./worker-messages";

const WORKER_PATH = "/sw.js";

/** By then the page has its lists: keeping its files for later must not hold them up. */
const AFTER_LOAD_MS = 2_000;

/** Makes the app installable and usable offline, once the page has loaded and the browser has nothing else to do. */
export function OfflineUse() {
  useEffect(() => {
    const endReloading = reloadWhenFilesAreLost();
    const endWorker = "serviceWorker" in navigator ? startWorker(navigator.serviceWorker) : undefined;
    return () => {
      endReloading();
      endWorker?.();
    };
  }, []);
  return null;
}

function startWorker(workers: ServiceWorkerContainer): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const register = () => {
    timer = setTimeout(() => whenIdle(() => void registerWorker(workers)), AFTER_LOAD_MS);
  };
  workers.addEventListener("message", answerWorker);
  // Listeners that are added one by one wait for this.
  workers.startMessages();
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register, { once: true });
  return () => {
    clearTimeout(timer);
    workers.removeEventListener("message", answerWorker);
    window.removeEventListener("load", register);
  };
}

async function registerWorker(workers: ServiceWorkerContainer): Promise<void> {
  try {
    const registration = await workers.register(WORKER_PATH, { updateViaCache: "none" });
    registration.waiting?.postMessage({ type: "take-over" } satisfies WorkerMessage);
  } catch {
    // Storage can be forbidden or the server away: the app works all the same, but only online.
  }
}

/** A worker of a newer build takes over only when it knows that every open page is of its own build. */
function answerWorker(event: MessageEvent<WorkerMessage>): void {
  if (event.data.type !== "which-scripts") return;
  const scripts = [...document.scripts].filter(({ noModule }) => !noModule).map(({ src }) => src);
  event.ports[0]?.postMessage(toBuildScripts(scripts, location.origin));
}

function whenIdle(work: () => void): void {
  // Safari has no such call; its pages have loaded by now as well.
  if ("requestIdleCallback" in window) window.requestIdleCallback(work);
  else setTimeout(work, 0);
}
