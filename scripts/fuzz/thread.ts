import { parentPort, workerData } from "node:worker_threads";
import { TARGETS } from "./targets";
import { tryInputs } from "./try-inputs";

/** What a thread is to try, and where it writes at which input it is: a thread that hangs can say nothing more. */
export interface ThreadWork {
  readonly name: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly place: Int32Array;
}

const { name, seed, from, to, place } = workerData as ThreadWork;
const target = TARGETS.get(name);
if (target === undefined) throw new Error(`There is no target ${name}`);
const tried = await tryInputs(target, { seed, from, to, onInput: (at) => void Atomics.store(place, 0, at) });
parentPort?.postMessage(tried);
