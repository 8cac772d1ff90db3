// Threads know nothing of the loader that their process was started with.
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
