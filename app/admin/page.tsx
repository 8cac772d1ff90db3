import { Upload } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { AdminMain } from "@/components/admin/admin-main";
import { AuditTable } from "@/components/admin/audit-table";
import { toListStanding } from "@/components/admin/list-standing";
import { ListStandingCard } from "@/components/admin/list-standing-card";
import { OpenDrafts } from "@/components/admin/open-drafts";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requirePageUser } from "@/lib/auth/require-user.server";
import { allows } from "@/lib/auth/signed-in-user";
import { LISTS } from "@/lib/lists/list-identities";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { adminListsTexts } from "@/texts/admin-lists";
import { adminSiteTexts } from "@/texts/admin-site";
import { readAuditLines, readEditions, readOpenDrafts } from "./read-admin.server";

const { overview } = adminListsTexts;
const { pages } = adminSiteTexts;

export const metadata: Metadata = { title: pages.overview };

const NEWEST_LINES = 6;

export default async function OverviewPage() {
  const user = await requirePageUser();
  const canWrite = allows(user.role, "maintainer");
  const [editions, drafts, lines] = await Promise.all([
    readEditions(),
    readOpenDrafts(),
    readAuditLines({ limit: NEWEST_LINES }),
  ]);
  const today = todayInLosAngeles(new Date());
  return (
    <AdminMain title={pages.overview}>
      <div className="space-y-10">
        {canWrite ? (
          <ButtonLink href="/admin/import" variant="primary">
            <Upload aria-hidden className="size-5" />
            {overview.import}
          </ButtonLink>
        ) : null}
        <section aria-labelledby="lists" className="space-y-4">
          <h2 id="lists" className="text-xl font-semibold tracking-tight">
            {overview.lists}
          </h2>
          <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
            {LISTS.map(({ list, name }) => (
              <li key={list}>
                <ListStandingCard
                  list={list}
                  name={name}
                  standing={toListStanding(
                    editions.filter((edition) => edition.list === list),
                    today,
                  )}
                  canWrite={canWrite}
                />
              </li>
            ))}
          </ul>
        </section>
        {drafts.length > 0 ? (
          <section aria-labelledby="drafts" className="space-y-4">
            <h2 id="drafts" className="text-xl font-semibold tracking-tight">
              {overview.drafts}
            </h2>
            <OpenDrafts drafts={drafts} />
          </section>
        ) : null}
        <section aria-labelledby="newest" className="space-y-4">
          <div className="flex flex-wrap items-baseline justify-between gap-4">
            <h2 id="newest" className="text-xl font-semibold tracking-tight">
              {overview.newest}
            </h2>
            <Link href="/admin/audit" className="text-link inline-flex min-h-6 items-center text-sm">
              {overview.wholeLog}
            </Link>
          </div>
          <Card className="px-5 py-3">
            {lines.length === 0 ? (
              <p className="py-2 text-ink-soft">{overview.nothing}</p>
            ) : (
              <AuditTable lines={lines} />
            )}
          </Card>
        </section>
      </div>
    </AdminMain>
  );
}
