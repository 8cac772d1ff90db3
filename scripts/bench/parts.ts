import type { Figure } from "./measure";

type Measure = () => Promise<readonly Figure[]>;

/** What `npm run bench` measures, in this order. Each part is loaded only by the process that measures it. */
export const PARTS = {
  core: async () => (await import("./core-speed")).measureCore,
  scale: async () => (await import("./entry-scale")).measureEntryScale,
  api: async () => (await import("./api-speed")).measureApi,
  load: async () => (await import("./process-scale")).measureProcessScale,
  page: async () => (await import("./page-in-browser")).measurePage,
  memory: async () => (await import("./server-memory")).measureMemory,
  start: async () => (await import("./start-time")).measureStart,
  lists: async () => (await import("./list-speed")).measureLists,
  workbench: async () => (await import("./workbench-in-browser")).measureWorkbench,
} satisfies Readonly<Record<string, () => Promise<Measure>>>;

export function isPart(word: string): word is keyof typeof PARTS {
  return Object.hasOwn(PARTS, word);
}
