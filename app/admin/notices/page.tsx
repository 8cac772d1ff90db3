import type { Metadata } from "next";
import { AdminMain } from "@/components/admin/admin-main";
import { NoticeForm } from "@/components/admin/notice-form";
import { NoticeList } from "@/components/admin/notice-list";
import { type NoticeStanding, toNoticeStanding } from "@/components/admin/notice-view";
import { Card } from "@/components/ui/card";
import { requirePageUser } from "@/lib/auth/require-user.server";
import { allows } from "@/lib/auth/signed-in-user";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { adminNoticesTexts } from "@/texts/admin-notices";
import { adminSiteTexts } from "@/texts/admin-site";
import { readAllNotices } from "../read-admin.server";

const { page, standings: words } = adminNoticesTexts;
const { pages } = adminSiteTexts;

export const metadata: Metadata = { title: pages.notices };

const PARTS = [
  { title: words["in-force"], none: page.noneShown, standings: ["in-force"] },
  { title: words.coming, none: page.noneComing, standings: ["coming"] },
  { title: words.over, none: page.noneOver, standings: ["over", "ended"] },
] as const satisfies readonly { title: string; none: string; standings: readonly NoticeStanding[] }[];

export default async function NoticesPage() {
  const user = await requirePageUser();
  const canWrite = allows(user.role, "maintainer");
  const today = todayInLosAngeles(new Date());
  const notices = (await readAllNotices()).map((notice) => ({ notice, standing: toNoticeStanding(notice, today) }));
  return (
    <AdminMain title={pages.notices} intro={page.intro}>
      <div className="grid items-start gap-10 lg:grid-cols-[1fr_24rem]">
        <div className="min-w-0 space-y-8">
          {PARTS.map(({ title, none, standings }) => (
            <NoticeList
              key={title}
              title={title}
              none={none}
              notices={notices.filter(({ standing }) => standings.some((one) => one === standing))}
              canWrite={canWrite}
            />
          ))}
        </div>
        {canWrite ? (
          <Card className="p-5 max-lg:order-first sm:p-6">
            <h2 className="mb-4 text-xl font-semibold tracking-tight">{page.newNotice}</h2>
            <NoticeForm today={today} />
          </Card>
        ) : null}
      </div>
    </AdminMain>
  );
}
