import { formatCount } from "../batch/describe-counts";
import { Button } from "../ui/button";
import { ProgressBar } from "../ui/progress-bar";
import { formatBytes } from "./format-bytes";
import type { ImportStage } from "./send-import";

const STAGE_WORDS = {
  sending: "Sending the file",
  reading: "Reading the file",
  understanding: "Finding codes, columns and days",
  keeping: "Keeping what was read",
} as const satisfies Record<ImportStage["stage"], string>;

/** How far an import is, with a way to break it off. */
export function ImportProgressCard({ at, onStop }: { readonly at: ImportStage; readonly onStop: () => void }) {
  const words = STAGE_WORDS[at.stage];
  return (
    <div className="space-y-4">
      <p className="figures font-medium">
        {words}… <span className="font-normal text-ink-soft">{describeAmount(at)}</span>
      </p>
      {/* The stages follow one another quickly: each is told once, its numbers never. */}
      <p role="status" className="sr-only">
        {words}
      </p>
      <ProgressBar label={words} done={at.done} total={at.total} />
      <Button size="small" onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}

function describeAmount(at: ImportStage): string {
  if (at.done === undefined || at.total === undefined || at.total === 0) return "";
  if (at.stage === "sending") return `${formatBytes(at.done)} of ${formatBytes(at.total)}`;
  return `${formatCount(at.done)} of ${formatCount(at.total)}`;
}
