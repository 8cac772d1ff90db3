import { clsx } from "clsx";
import type { Portal } from "@/lib/guidance/portals";
import { OUTCOMES, OutcomeTile } from "../decision/outcome";
import { SourceMark } from "./source-mark";

/** One portal with all that it is for, in the look of its outcome. */
export function PortalUses({ portal }: { readonly portal: Portal }) {
  return (
    <div className="flex gap-3 print:gap-2">
      <OutcomeTile outcome={portal.outcome} className="size-8 print:size-5" />
      <div className="min-w-0">
        <h3 className={clsx("font-semibold", OUTCOMES[portal.outcome].ink)}>{portal.name}</h3>
        <p>
          {portal.purpose}
          <SourceMark fact={portal} />
        </p>
        <ul className="mt-1 list-disc space-y-0.5 pl-5 marker:text-ink-faint print:mt-0 print:space-y-0">
          {portal.uses.map((use) => (
            <li key={use}>{use}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
