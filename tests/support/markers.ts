import { z } from "zod";
import { readProjectFile } from "./run-tool";

const Text = z.string();

/**
 * What tests type, paste and send where a person's data could stand. No log of a test run may hold any of it; `npm test`
 * looks for each in all of them at its end.
 */
export const MARKERS = z
  .object({
    name: Text,
    member: Text,
    phone: Text,
    birthDay: Text,
    dateOfService: Text,
    code: Text,
    otherCode: Text,
    words: Text,
    address: Text,
  })
  .parse(JSON.parse(readProjectFile("tests/support/markers.json")));

/** Which markers a text holds, by their names. */
export function findMarkers(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return Object.entries(MARKERS).flatMap(([name, marker]) => (lower.includes(marker.toLowerCase()) ? [name] : []));
}
