import type { Destination } from "@/lib/router/routing-tables";
import { formatDay, type IsoDate } from "@/lib/shared/iso-date";
import { adminNoticesTexts } from "@/texts/admin-notices";

const { days } = adminNoticesTexts;

/** An announcement as maintainers see it. */
export interface AdminNotice {
  readonly id: number;
  readonly destination: Destination;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly text: string;
  readonly source: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly ended: { readonly at: Date; readonly by: string } | null;
}

export type NoticeStanding = "in-force" | "coming" | "over" | "ended";

/** What has become of a notice on a day: one that was taken back is over whatever its days say. */
export function toNoticeStanding({ ended, from, until }: AdminNotice, today: IsoDate): NoticeStanding {
  if (ended !== null) return "ended";
  if (until !== undefined && until < today) return "over";
  return from > today ? "coming" : "in-force";
}

/** On which days a notice is shown. */
export function describeNoticeDays({ from, until }: Pick<AdminNotice, "from" | "until">): string {
  if (until === undefined) return days.open(formatDay(from));
  return from === until ? days.single(formatDay(from)) : days.span(formatDay(from), formatDay(until));
}
