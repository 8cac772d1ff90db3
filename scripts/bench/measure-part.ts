import { stopChildrenOnSignals } from "../lib/child-processes.mjs";
import { isPart, PARTS } from "./parts";

/** The process that measures one part and hands its figures to the one that asked for them. */
const [part = ""] = process.argv.slice(2);
if (!isPart(part)) throw new Error(`There is no part ${part}`);
stopChildrenOnSignals();
const giveUp = () => process.exit(1);
process.once("disconnect", giveUp);
const measure = await PARTS[part]();
process.send?.(await measure(), () => {
  process.off("disconnect", giveUp);
  process.disconnect();
});
