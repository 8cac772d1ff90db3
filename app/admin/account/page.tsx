import type { Metadata } from "next";
import { headers } from "next/headers";
import { AccountName } from "@/components/admin/account-name";
import { AccountPassword } from "@/components/admin/account-password";
import { AccountSecondFactor } from "@/components/admin/account-second-factor";
import { AccountSection } from "@/components/admin/account-section";
import { AccountSessions } from "@/components/admin/account-sessions";
import { AdminMain } from "@/components/admin/admin-main";
import { readOwnSessions } from "@/lib/auth/account.server";
import { requirePageUser } from "@/lib/auth/require-user.server";
import { readCurrentSession } from "@/lib/auth/session.server";
import { adminAccountTexts } from "@/texts/admin-account";
import { adminSiteTexts } from "@/texts/admin-site";

const { page } = adminAccountTexts;

export const metadata: Metadata = { title: adminSiteTexts.pages.account };

export default async function AccountPage() {
  const { id, email, name, role } = await requirePageUser();
  const [current, sessions] = await Promise.all([headers().then(readCurrentSession), readOwnSessions(id)]);
  const isOn = current?.hasSecondFactor === true;
  return (
    <AdminMain title={page.heading} intro={<p>{page.intro[role](email)}</p>}>
      <div className="max-w-3xl space-y-6">
        <AccountSection id="name" title={page.name}>
          <AccountName name={name} />
        </AccountSection>
        <AccountSection id="password" title={page.password}>
          <AccountPassword email={email} />
        </AccountSection>
        <AccountSection id="second-factor" {...(isOn ? page.secondFactorOn : page.secondFactorOff)}>
          <AccountSecondFactor isOn={isOn} />
        </AccountSection>
        <AccountSection id="sessions" title={page.sessions} intro={page.sessionsIntro}>
          <AccountSessions
            sessions={sessions.map(({ id: session, browser, since }) => ({
              id: session,
              browser,
              since: since.toISOString(),
              isThis: session === current?.id,
            }))}
          />
        </AccountSection>
      </div>
    </AdminMain>
  );
}
