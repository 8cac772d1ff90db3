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

export const metadata: Metadata = { title: "Account" };

const ROLES = { viewer: "You may look at everything here.", maintainer: "You may also import, publish and withdraw." };

export default async function AccountPage() {
  const { id, email, name, role } = await requirePageUser();
  const [current, sessions] = await Promise.all([headers().then(readCurrentSession), readOwnSessions(id)]);
  const isOn = current?.hasSecondFactor === true;
  return (
    <AdminMain
      title="Your account"
      intro={
        <p>
          {email}. You are a {role}. {ROLES[role]}
        </p>
      }
    >
      <div className="max-w-3xl space-y-6">
        <AccountSection id="name" title="Name">
          <AccountName name={name} />
        </AccountSection>
        <AccountSection id="password" title="Password">
          <AccountPassword email={email} />
        </AccountSection>
        <AccountSection
          id="second-factor"
          title={isOn ? "Second factor: on" : "Second factor: off"}
          intro={
            isOn
              ? "After your password you are asked for a code from your authenticator app."
              : "After your password you would also be asked for a code from an app on your phone. A stolen password alone is then worth nothing."
          }
        >
          <AccountSecondFactor isOn={isOn} />
        </AccountSection>
        <AccountSection id="sessions" title="Where you are signed in" intro="A sign-in ends by itself after 12 hours.">
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
