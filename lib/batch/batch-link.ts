import { parseIsoDate } from "../shared/iso-date";
import { err, ok, type Result } from "../shared/result";
import { finishTurns, type Turns } from "../shared/turns";
import type { BatchSettings } from "./batch-entry";
import { readLinkedFinds, writeLinkedFind } from "./batch-link-finds";
import { type BatchWork, LINES_OF_BUSINESS, REQUEST_TYPES, ROW_DATES } from "./batch-work";
import type { ComparedDays } from "./compare-days";
import { joinFinds } from "./join-finds";

/** Why a text from a link is not the work of a list. */
export interface LinkError {
  readonly code: "broken" | "too-large" | "other-version";
}

/** More than this is no list that anybody goes through, and would only keep the reader's browser busy. */
export const MOST_LINKED_FINDS = 200_000;

const VERSION = "which-portal-list 1";
const ANY_VERSION = /^which-portal-list \d{1,4}$/;
const NOTHING = "-";
/** Few enough that a turn is not felt. */
const FINDS_A_TURN = 500;

/**
 * Writes the work of a list as a short text for a link: what was settled, the entries that were discussed by their
 * place in the list, and a line for each find.
 */
export function writeBatchWork(work: BatchWork): string {
  return finishTurns(writeBatchWorkInTurns(work));
}

/** The same as {@link writeBatchWork}, in between whatever else there is to do. */
export function* writeBatchWorkInTurns(work: BatchWork): Turns<string> {
  const { dateOfService, lineOfBusiness, requestType, rowDates } = work.settings;
  const compared = work.compareDays && `${work.compareDays.before}/${work.compareDays.after}`;
  const settings = [dateOfService, lineOfBusiness, requestType, rowDates, compared];
  const discussed = toPlaces(work);
  const lines = [
    VERSION,
    settings.map((word) => word ?? NOTHING).join(" "),
    discussed.length === 0 ? NOTHING : discussed.join(" "),
  ];
  let line = 0;
  for (const find of work.finds) {
    if (lines.length % FINDS_A_TURN === 0) yield;
    lines.push(writeLinkedFind(find, line));
    line = find.line;
  }
  return lines.join("\n");
}

/** Where in the list the entries stand that were discussed. Their keys would say the same at greater length. */
function toPlaces({ discussed, finds, settings }: BatchWork): readonly number[] {
  if (discussed.length === 0) return [];
  const chosen = new Set(discussed);
  return joinFinds(finds, settings).flatMap(({ key }, place) => (chosen.has(key) ? [place] : []));
}

/**
 * Reads what {@link writeBatchWork} wrote, and refuses everything else: a link can come from anybody.
 *
 * Every code, modifier, range and day goes through the same checks as a typed one, and nothing else can be in it.
 */
export function readBatchWork(text: string): Result<BatchWork, LinkError> {
  const [version = "", settingsLine = "", discussedLine = "", ...findLines] = text.split("\n", MOST_LINKED_FINDS + 4);
  if (version !== VERSION) return refuse(ANY_VERSION.test(version) ? "other-version" : "broken");
  if (findLines.length > MOST_LINKED_FINDS) return refuse("too-large");
  const read = readSettings(settingsLine);
  const finds = readLinkedFinds(findLines);
  if (read === undefined || finds === undefined) return refuse("broken");
  const discussed = readDiscussed(discussedLine, { ...read, finds });
  return discussed === undefined ? refuse("broken") : ok({ ...read, finds, discussed });
}

function readSettings(line: string): Pick<BatchWork, "settings" | "compareDays"> | undefined {
  const [day = "", business, type, rows, compared = "", ...more] = line.split(" ");
  const dateOfService = parseIsoDate(day);
  const compareDays = compared === NOTHING ? undefined : readComparedDays(compared);
  const lineOfBusiness = LINES_OF_BUSINESS.find((word) => word === business);
  const requestType = REQUEST_TYPES.find((word) => word === type);
  const rowDates = ROW_DATES.find((word) => word === rows);
  const isWhole = more.length === 0 && (lineOfBusiness !== undefined || business === NOTHING);
  if (!isWhole || !dateOfService.ok || (compareDays === undefined && compared !== NOTHING)) return undefined;
  if (requestType === undefined || rowDates === undefined) return undefined;
  const settings: BatchSettings = {
    dateOfService: dateOfService.value,
    requestType,
    rowDates,
    ...(lineOfBusiness === undefined ? {} : { lineOfBusiness }),
  };
  return compareDays === undefined ? { settings } : { settings, compareDays };
}

/** Reads two days, as in `2026-04-30/2026-05-01`; nothing when it is not exactly that. */
export function readComparedDays(text: string): ComparedDays | undefined {
  const days = text.split("/").map(parseIsoDate);
  const [before, after] = days;
  return days.length === 2 && before?.ok && after?.ok ? { before: before.value, after: after.value } : undefined;
}

function readDiscussed(line: string, { finds, settings }: Omit<BatchWork, "discussed">): readonly string[] | undefined {
  if (line === NOTHING) return [];
  const entries = joinFinds(finds, settings);
  const keys = line.split(" ").map((place) => (/^\d{1,6}$/.test(place) ? entries[Number(place)]?.key : undefined));
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

function refuse(code: LinkError["code"]): Result<never, LinkError> {
  return err({ code });
}
