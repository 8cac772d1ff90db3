import { adminImportTexts } from "@/texts/admin-import";
import { Button } from "../ui/button";
import { ProgressBar } from "../ui/progress-bar";
import { formatBytes } from "./format-bytes";
import type { ImportStage } from "./send-import";

const { importProgress } = adminImportTexts;

/** How far an import is, with a way to break it off. */
export function ImportProgressCard({ at, onStop }: { readonly at: ImportStage; readonly onStop: () => void }) {
  const words = importProgress.stages[at.stage];
  return (
    <div className="space-y-4">
      <p className="figures font-medium">
        {importProgress.underWay(words, <span className="font-normal text-ink-soft">{describeAmount(at)}</span>)}
      </p>
      {/* The stages follow one another quickly: each is told once, its numbers never. */}
      <p role="status" className="sr-only">
        {words}
      </p>
      <ProgressBar label={words} done={at.done} total={at.total} />
      <Button size="small" onClick={onStop}>
        {importProgress.stop}
      </Button>
    </div>
  );
}

function describeAmount(at: ImportStage): string {
  if (at.done === undefined || at.total === undefined || at.total === 0) return "";
  if (at.stage === "sending") return importProgress.sent(formatBytes(at.done), formatBytes(at.total));
  return importProgress.done(at.done, at.total);
}
