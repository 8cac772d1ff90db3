import type { Metadata } from "next";
import { AdminMain } from "@/components/admin/admin-main";
import { toTimeline } from "@/components/admin/edition-view";
import { VersionTimeline } from "@/components/admin/version-timeline";
import { requirePageUser } from "@/lib/auth/require-user.server";
import { allows } from "@/lib/auth/signed-in-user";
import { LISTS } from "@/lib/lists/list-identities";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { adminListsTexts } from "@/texts/admin-lists";
import { adminSiteTexts } from "@/texts/admin-site";
import { readEditions } from "../read-admin.server";

const { pages } = adminSiteTexts;

export const metadata: Metadata = { title: pages.versions };

export default async function VersionsPage() {
  const user = await requirePageUser();
  const editions = await readEditions();
  const today = todayInLosAngeles(new Date());
  return (
    <AdminMain title={pages.versions} intro={adminListsTexts.versions.intro}>
      <div className="space-y-12">
        {LISTS.map(({ list, name }) => (
          <section key={list} id={list} aria-labelledby={`${list}-name`} className="scroll-mt-6 space-y-4">
            <h2 id={`${list}-name`} className="text-xl font-semibold tracking-tight">
              {name}
            </h2>
            <VersionTimeline
              list={list}
              listName={name}
              editions={toTimeline(
                editions.filter((edition) => edition.list === list),
                today,
              )}
              canWrite={allows(user.role, "maintainer")}
            />
          </section>
        ))}
      </div>
    </AdminMain>
  );
}
