import { listsClientTexts } from "@/texts/lists-client";

const { age } = listsClientTexts;

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
  if (ms < SECONDS_STEP * SECOND) return age.justNow;
  if (ms < MINUTE) return age.seconds(Math.floor(ms / SECOND / SECONDS_STEP) * SECONDS_STEP);
  if (ms < HOUR) return age.minutes(Math.floor(ms / MINUTE));
  if (ms < DAY) return age.hours(Math.floor(ms / HOUR));
  return age.days(Math.floor(ms / DAY));
}
