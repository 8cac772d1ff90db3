import type { Destination, OperationalNotice } from "@/lib/router/routing-tables";
import { parseIsoDate } from "@/lib/shared/iso-date";
import { err, ok, type Result } from "@/lib/shared/result";
import { adminNoticesTexts } from "@/texts/admin-notices";

const texts = adminNoticesTexts.faults;

/** What the form for a notice holds, as text. */
export interface NoticeFields {
  readonly destination: Destination;
  readonly from: string;
  readonly until: string;
  readonly text: string;
  readonly source: string;
}

export type NoticeFaults = Partial<Record<keyof NoticeFields, string>>;

/** Reads the form for a notice, or says field by field what is wrong. */
export function readNoticeFields(fields: NoticeFields): Result<OperationalNotice, NoticeFaults> {
  const from = parseIsoDate(fields.from);
  const until = fields.until === "" ? undefined : parseIsoDate(fields.until);
  const text = fields.text.trim();
  const source = fields.source.trim();
  const faults: NoticeFaults = {
    ...(from.ok ? {} : { from: texts.from }),
    ...(until === undefined || until.ok ? {} : { until: texts.until }),
    ...(from.ok && until?.ok && until.value < from.value ? { until: texts.untilBeforeFrom } : {}),
    ...(text === "" ? { text: texts.text } : {}),
    ...(isWebAddress(source) ? {} : { source: texts.source }),
  };
  if (!from.ok || Object.keys(faults).length > 0) return err(faults);
  return ok({
    destination: fields.destination,
    from: from.value,
    ...(until?.ok ? { until: until.value } : {}),
    text,
    source,
  });
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && hostname !== "";
}
