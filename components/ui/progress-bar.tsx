interface ProgressBarProps {
  readonly label: string;
  /** Missing while nobody knows how long it takes. */
  readonly done?: number | undefined;
  readonly total?: number | undefined;
}

/** How far a work is, or only that it goes on. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const isKnown = done !== undefined && total !== undefined && total > 0;
  return (
    <progress
      aria-label={label}
      className="block h-3 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-ink"
      {...(isKnown ? { value: Math.min(done, total), max: total } : {})}
    />
  );
}
