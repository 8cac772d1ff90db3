import { countOf, formatCount } from "./describe-counts";

interface ProgressLineProps {
  /** Lines of a text that is being read; undefined once it is read. */
  readonly reading: number | undefined;
  readonly done: number;
  readonly total: number;
}

/** How far a long list is. Short ones are done before anybody could read this. */
export function ProgressLine({ reading, done, total }: ProgressLineProps) {
  const words =
    reading === undefined
      ? `Checked ${formatCount(done)} of ${countOf(total, "code")}`
      : `Reading ${countOf(reading, "line")}`;
  return (
    <div className="space-y-2">
      <p className="figures font-medium">{words}…</p>
      <progress
        aria-label={reading === undefined ? "Checking the codes" : "Reading the text"}
        className="block h-3 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-ink"
        max={reading === undefined ? total : undefined}
        value={reading === undefined ? done : undefined}
      />
    </div>
  );
}
