import Link from "next/link";
import { formatDay } from "@/lib/shared/iso-date";
import { countOf } from "../batch/describe-counts";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import type { ListStanding } from "./list-standing";

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
        <p>Nothing is in force: answers say that this list is missing.</p>
      ) : (
        <div className="figures">
          <p className="font-medium">
            {formatDay(inForce.effectiveFrom)} <span className="font-normal text-ink-soft">in force {age}</span>
          </p>
          <p className="mt-0.5 text-sm text-ink-soft">{countOf(inForce.entryCount, "entry", "entries")}</p>
        </div>
      )}
      <p className="flex flex-wrap gap-2 empty:hidden">
        {inForce?.demo ? <Badge>Demo list</Badge> : null}
        {isLate ? <Badge className={LATE}>{inForce === undefined ? "Missing" : "Late"}</Badge> : null}
      </p>
      <p className="figures text-sm text-ink-soft">
        {upcoming === undefined
          ? due
          : `The edition of ${formatDay(upcoming.effectiveFrom)} is published and takes over then`}
      </p>
      <p className="mt-auto flex flex-wrap gap-x-5 text-sm">
        {canWrite ? (
          <Link href={`/admin/import?list=${list}`} className="text-link inline-flex min-h-6 items-center">
            Import<span className="sr-only"> the {name}</span>
          </Link>
        ) : null}
        <Link href={`/admin/versions#${list}`} className="text-link inline-flex min-h-6 items-center">
          Versions<span className="sr-only"> of the {name}</span>
        </Link>
      </p>
    </Card>
  );
}
