import { CircleCheck } from "lucide-react";
import { adminListsTexts } from "@/texts/admin-lists";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";

const { published } = adminListsTexts;

interface PublishedCardProps {
  readonly list: string;
  readonly listName: string;
  readonly version: string;
}

/** A draft that became an edition, with where to see it and how to take it back. */
export function PublishedCard({ list, listName, version }: PublishedCardProps) {
  return (
    <Card className="space-y-4 p-6">
      <div className="flex items-start gap-3">
        <CircleCheck aria-hidden className="mt-0.5 size-6 shrink-0" />
        <div>
          <h2 className="text-xl font-semibold tracking-tight">{published.heading}</h2>
          <p className="figures mt-1">{published.edition(version, listName)}</p>
        </div>
      </div>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/lists/${list}?version=${version}`}>{published.see}</ButtonLink>
        <ButtonLink href={`/lists/changes?list=${list}&to=${version}`}>{published.seeChanges}</ButtonLink>
      </div>
      <p className="text-sm text-ink-soft">
        {published.mistake((words) => (
          <a href={`/admin/versions#${list}`} className="text-link">
            {words}
          </a>
        ))}
      </p>
    </Card>
  );
}
