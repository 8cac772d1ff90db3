import Link from "next/link";
import { formatDay } from "@/lib/shared/iso-date";
import { adminListsTexts } from "@/texts/admin-lists";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import type { ListStanding } from "./list-standing";
import { speakOnly } from "./speak-only";

const { standingCard } = adminListsTexts;

interface ListStandingCardProps {
  readonly list: string;
  readonly name: string;
  readonly standing: ListStanding;
  readonly canWrite: boolean;
}

const LATE = "border-needs-line bg-needs-tint text-needs-ink";

/** One list with its edition in force, and whether it is time for the next. */
export function ListStandingCard({ list, name, standing, canWrite }: ListStandingCardProps) {
  const { inForce, age, due, isLate, upcoming } = standing;
  return (
    <Card className="flex h-full flex-col gap-3 p-5">
      <h3 className="text-lg font-semibold tracking-tight">{name}</h3>
      {inForce === undefined ? (
        <p>{standingCard.nothingInForce}</p>
      ) : (
        <div className="figures">
          <p className="font-medium">
            {standingCard.inForce(formatDay(inForce.effectiveFrom), age, (words) => (
              <span className="font-normal text-ink-soft">{words}</span>
            ))}
          </p>
          <p className="mt-0.5 text-sm text-ink-soft">{standingCard.entries(inForce.entryCount)}</p>
        </div>
      )}
      <p className="flex flex-wrap gap-2 empty:hidden">
        {inForce?.demo ? <Badge>{standingCard.demo}</Badge> : null}
        {isLate ? (
          <Badge className={LATE}>{inForce === undefined ? standingCard.missing : standingCard.late}</Badge>
        ) : null}
      </p>
      <p className="figures text-sm text-ink-soft">
        {upcoming === undefined ? due : standingCard.upcoming(formatDay(upcoming.effectiveFrom))}
      </p>
      <p className="mt-auto flex flex-wrap gap-x-5 text-sm">
        {canWrite ? (
          <Link href={`/admin/import?list=${list}`} className="text-link inline-flex min-h-6 items-center">
            {standingCard.import(name, speakOnly)}
          </Link>
        ) : null}
        <Link href={`/admin/versions#${list}`} className="text-link inline-flex min-h-6 items-center">
          {standingCard.versions(name, speakOnly)}
        </Link>
      </p>
    </Card>
  );
}
