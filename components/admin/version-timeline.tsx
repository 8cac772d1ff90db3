import { clsx } from "clsx";
import { Download } from "lucide-react";
import { formatDay } from "@/lib/shared/iso-date";
import { adminListsTexts } from "@/texts/admin-lists";
import { formatCount } from "@/texts/numbers";
import { Badge } from "../ui/badge";
import { ButtonLink } from "../ui/button";
import { describeStanding, type EditionView } from "./edition-view";
import { Moment } from "./moment";
import { speakOnly } from "./speak-only";
import { WithdrawButton } from "./withdraw-button";

const { versions } = adminListsTexts;

interface VersionTimelineProps {
  readonly list: string;
  readonly listName: string;
  readonly editions: readonly EditionView[];
  readonly canWrite: boolean;
}

/** Every edition of one list along its days, the newest on top; what holds now stands out. */
export function VersionTimeline({ list, listName, editions, canWrite }: VersionTimelineProps) {
  if (editions.length === 0) return <p className="text-ink-soft">{versions.none}</p>;
  return (
    <ol className="relative ml-1.5 space-y-3 border-l-2 border-line pl-6">
      {editions.map((view) => (
        <EditionLine key={view.edition.id} list={list} listName={listName} view={view} canWrite={canWrite} />
      ))}
    </ol>
  );
}

interface EditionLineProps {
  readonly list: string;
  readonly listName: string;
  readonly view: EditionView;
  readonly canWrite: boolean;
}

function EditionLine({ list, listName, view: { edition, standing, afterWithdrawal }, canWrite }: EditionLineProps) {
  const isNow = standing.kind === "in-force";
  const isWithdrawn = standing.kind === "withdrawn";
  const day = formatDay(edition.effectiveFrom);
  const publishedAt = <Moment at={edition.publishedAt.toISOString()} />;
  return (
    <li
      className={clsx(
        "relative rounded-card border p-4 sm:p-5",
        isNow ? "border-ink bg-surface shadow-card" : "border-line bg-surface",
      )}
    >
      <span
        aria-hidden
        className={clsx(
          "forced-outline absolute top-6 -left-[2.05rem] size-3.5 rounded-full border-2",
          isNow ? "border-ink bg-ink" : "border-line-strong bg-canvas",
        )}
      />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h3 className={clsx("figures text-lg font-semibold tracking-tight", isWithdrawn && "line-through")}>
            {edition.version === edition.effectiveFrom ? versions.from(day) : versions.fromNamed(day, edition.version)}
          </h3>
          <p className="mt-1 flex flex-wrap gap-2">
            <Badge className={isNow ? "border-ink bg-ink text-on-ink" : undefined}>{describeStanding(standing)}</Badge>
            {edition.demo ? <Badge>{versions.demo}</Badge> : null}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {edition.fileId === null ? null : (
            <ButtonLink size="small" href={`/admin/api/files/${edition.fileId}`} download={edition.sourceFile}>
              <Download aria-hidden className="size-4" />
              {versions.originalFile(edition.version, speakOnly)}
            </ButtonLink>
          )}
          {isWithdrawn ? null : (
            <ButtonLink size="small" href={`/api/v1/lists/${list}/versions/${edition.version}?format=csv`} download>
              <Download aria-hidden className="size-4" />
              {versions.csv(edition.version, speakOnly)}
            </ButtonLink>
          )}
          {canWrite && afterWithdrawal !== undefined ? (
            <WithdrawButton list={list} listName={listName} version={edition.version} effect={afterWithdrawal} />
          ) : null}
        </div>
      </div>
      <dl className="figures mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm text-ink-soft sm:gap-x-6">
        <dt className="text-ink-faint">{versions.entries}</dt>
        <dd>{formatCount(edition.entryCount)}</dd>
        <dt className="text-ink-faint">{versions.file}</dt>
        <dd className="break-all">
          {edition.sourceFile}{" "}
          <span className="text-ink-faint">{versions.fingerprint(edition.sourceSha256.slice(0, 12))}</span>
        </dd>
        <dt className="text-ink-faint">{versions.published}</dt>
        <dd>{edition.publishedBy === "" ? publishedAt : versions.publishedBy(publishedAt, edition.publishedBy)}</dd>
        {edition.withdrawnAt === null ? null : (
          <>
            <dt className="text-ink-faint">{versions.withdrawn}</dt>
            <dd>
              {versions.withdrawnBy(
                <Moment at={edition.withdrawnAt.toISOString()} />,
                edition.withdrawnBy,
                edition.withdrawnReason,
              )}
            </dd>
          </>
        )}
      </dl>
    </li>
  );
}
