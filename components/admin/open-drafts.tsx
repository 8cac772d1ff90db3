import Link from "next/link";
import type { DraftSummary } from "@/lib/lists/drafts/draft-documents";
import { adminListsTexts } from "@/texts/admin-lists";
import { Card } from "../ui/card";
import { nameList } from "./describe-audit";
import { Moment } from "./moment";

const { openDrafts } = adminListsTexts;

/** Files that were read and wait for somebody to go on with them. */
export function OpenDrafts({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  return (
    <Card>
      <ul className="divide-y divide-line">
        {drafts.map((draft) => (
          <li key={draft.id} className="px-5 py-3.5">
            <Link href={`/admin/drafts/${draft.id}`} className="text-link font-medium">
              {openDrafts.draft(nameList(draft.list), <span className="break-all">{draft.fileName}</span>)}
            </Link>
            <p className="figures mt-0.5 text-sm text-ink-soft">
              {openDrafts.read(
                draft.counts.entries,
                draft.counts.toDecide,
                <Moment at={draft.createdAt} />,
                draft.createdBy,
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
