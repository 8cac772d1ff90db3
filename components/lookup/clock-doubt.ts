import { formatFullDay, todayInLosAngeles } from "@/lib/shared/iso-date";
import { listsClientTexts } from "@/texts/lists-client";

/** Clocks that are right differ by seconds, and an answer may be minutes on its way. */
const TOLERATED_MS = 10 * 60_000;

/**
 * Says so in words where this device's clock names another day than the server's; nothing where both name the same one.
 *
 * Both days are those of Oregon, so that no time zone tells them apart; nor do clocks that are minutes apart at midnight.
 *
 * @param clockAhead by how many milliseconds the device's clock is ahead of the server's
 */
export function describeClockDoubt(deviceNow: number, clockAhead: number): string | undefined {
  const device = todayInLosAngeles(new Date(deviceNow));
  const server = todayInLosAngeles(new Date(deviceNow - clockAhead));
  if (device === server || Math.abs(clockAhead) <= TOLERATED_MS) return undefined;
  return listsClientTexts.clockDoubt(formatFullDay(device), formatFullDay(server));
}
