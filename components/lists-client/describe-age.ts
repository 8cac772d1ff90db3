const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds are told in steps: nobody needs a clock that ticks. */
const SECONDS_STEP = 10;

/**
 * How long ago something was, in words, rounded down. A clock that was set back in between makes it "just now".
 *
 * @example
 * describeAge(12_000); // "10 seconds ago"
 * describeAge(90_000); // "1 minute ago"
 */
export function describeAge(ms: number): string {
  if (ms < SECONDS_STEP * SECOND) return "just now";
  if (ms < MINUTE) return `${Math.floor(ms / SECOND / SECONDS_STEP) * SECONDS_STEP} seconds ago`;
  if (ms < HOUR) return `${count(ms / MINUTE, "minute")} ago`;
  if (ms < DAY) return `${count(ms / HOUR, "hour")} ago`;
  return `${count(ms / DAY, "day")} ago`;
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
