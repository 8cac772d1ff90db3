// A thread does not take over the loader for TypeScript that its process was started with, so it starts here.
import { register } from "tsx/esm/api";

register();
await import("./list-thread.server.ts");
