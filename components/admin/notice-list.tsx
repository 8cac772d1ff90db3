import { ExternalLink } from "lucide-react";
import { adminNoticesTexts } from "@/texts/admin-notices";
import { OutcomeBadge } from "../decision/outcome";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { EndNoticeButton } from "./end-notice-button";
import { Moment } from "./moment";
import { type AdminNotice, describeNoticeDays, type NoticeStanding } from "./notice-view";

interface NoticeListProps {
  readonly title: string;
  /** What to say when there is none. */
  readonly none: string;
  readonly notices: readonly { readonly notice: AdminNotice; readonly standing: NoticeStanding }[];
  readonly canWrite: boolean;
}

const { list } = adminNoticesTexts;

const STANDING_WORDS: Readonly<Record<NoticeStanding, string>> = adminNoticesTexts.standings;

/** Notices of one standing. */
export function NoticeList({ title, none, notices, canWrite }: NoticeListProps) {
  return (
    <section aria-label={title} className="space-y-3">
      <h2 className="text-xl font-semibold tracking-tight">{title}</h2>
      {notices.length === 0 ? <p className="text-ink-soft">{none}</p> : null}
      <ul className="space-y-3">
        {notices.map(({ notice, standing }) => (
          <li key={notice.id}>
            <Card className="space-y-2 p-4 sm:p-5">
              <div className="flex flex-wrap items-center gap-2">
                <OutcomeBadge outcome={notice.destination} />
                <Badge>{STANDING_WORDS[standing]}</Badge>
                <span className="figures text-sm text-ink-soft">{describeNoticeDays(notice)}</span>
              </div>
              <p className="max-w-prose">{notice.text}</p>
              <p className="text-sm">
                <a href={notice.source} rel="noreferrer" className="text-link break-all">
                  {notice.source}
                  <ExternalLink aria-hidden className="ml-1 inline size-3.5" />
                </a>
              </p>
              <div className="flex flex-wrap items-center justify-between gap-3">
                <p className="text-sm text-ink-faint">
                  {notice.ended === null
                    ? list.written(<Moment at={notice.createdAt.toISOString()} />, notice.createdBy)
                    : list.writtenAndEnded(
                        <Moment at={notice.createdAt.toISOString()} />,
                        notice.createdBy,
                        <Moment at={notice.ended.at.toISOString()} />,
                        notice.ended.by,
                      )}
                </p>
                {canWrite && (standing === "in-force" || standing === "coming") ? (
                  <EndNoticeButton id={notice.id} text={notice.text} />
                ) : null}
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
