import { batchPasteTexts } from "@/texts/batch-paste";

const { progressLine } = batchPasteTexts;

interface ProgressLineProps {
  /** Lines of a text that is being read; undefined once it is read. */
  readonly reading: number | undefined;
  readonly done: number;
  readonly total: number;
}

/** How far a long list is. Short ones are done before anybody could read this. */
export function ProgressLine({ reading, done, total }: ProgressLineProps) {
  const words = reading === undefined ? progressLine.checked(done, total) : progressLine.readingLines(reading);
  return (
    <div className="space-y-2">
      <p className="figures font-medium">{words}</p>
      <progress
        aria-label={reading === undefined ? progressLine.checking : progressLine.reading}
        className="block h-3 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-ink"
        max={reading === undefined ? total : undefined}
        value={reading === undefined ? done : undefined}
      />
    </div>
  );
}
