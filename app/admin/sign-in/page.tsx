import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { AdminMain } from "@/components/admin/admin-main";
import { SignInForm } from "@/components/admin/sign-in-form";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { findOwnOrigin } from "@/lib/auth/own-origin.server";
import { toReturnPath } from "@/lib/auth/return-path";
import { readSignedInUser } from "@/lib/auth/session.server";
import { requireEnvironment } from "@/lib/env.server";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** What the single sign-on came back with, to those who can do something about it. */
const REFUSALS: Readonly<Record<string, string>> = {
  signup_disabled: "You have no account here yet. Ask whoever runs Which Portal to add your e-mail address.",
  account_not_linked: "Your organization has not confirmed your e-mail address. Ask its help desk, or use a password.",
  access_denied: "The sign-on service did not let you in.",
};
const OTHER_REFUSAL = "Signing in through your organization did not work. Try again, or use your password.";

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams;
  const target = toReturnPath(typeof next === "string" ? next : undefined);
  const asked = await headers();
  if ((await readSignedInUser(asked)) !== undefined) redirect(target);
  return (
    <AdminMain>
      <div className="mx-auto w-full max-w-md">
        <h1 className="text-title">Sign in</h1>
        <p className="mt-2 mb-8 text-pretty text-ink-soft">
          For those who keep the lists. Looking codes up takes no account.
        </p>
        <noscript>
          <Callout tone="caution" title="This page needs JavaScript" className="mb-6" />
        </noscript>
        {findOwnOrigin(asked) === undefined ? (
          <Callout tone="caution" title="Nobody can sign in at this address">
            <p className="mt-1 text-base">
              Whoever runs Which Portal has to set PUBLIC_URL to the address that people open, and start it again.
            </p>
          </Callout>
        ) : (
          <Card className="p-5 sm:p-6">
            <SignInForm
              next={target}
              singleSignOn={requireEnvironment().singleSignOn?.name}
              refusal={typeof error === "string" ? (REFUSALS[error] ?? OTHER_REFUSAL) : undefined}
            />
          </Card>
        )}
        <p className="mt-6 text-sm text-ink-faint">
          Forgot your password? Whoever runs Which Portal can set a new one: npm run admin -- set-password.
        </p>
      </div>
    </AdminMain>
  );
}
