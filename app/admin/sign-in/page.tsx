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
import { adminSignInTexts } from "@/texts/admin-sign-in";

const { page } = adminSignInTexts;

export const metadata: Metadata = { title: page.heading };

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The sign-on service may come back with a code that has no words of its own here. */
const REFUSALS: Readonly<Record<string, string>> = page.refusals;

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams;
  const target = toReturnPath(typeof next === "string" ? next : undefined);
  const asked = await headers();
  if ((await readSignedInUser(asked)) !== undefined) redirect(target);
  return (
    <AdminMain>
      <div className="mx-auto w-full max-w-md">
        <h1 className="text-title">{page.heading}</h1>
        <p className="mt-2 mb-8 text-pretty text-ink-soft">{page.intro}</p>
        <noscript>
          <Callout tone="caution" title={page.needsJavaScript} className="mb-6" />
        </noscript>
        {findOwnOrigin(asked) === undefined ? (
          <Callout tone="caution" title={page.noAddress.title}>
            <p className="mt-1 text-base">{page.noAddress.advice}</p>
          </Callout>
        ) : (
          <Card className="p-5 sm:p-6">
            <SignInForm
              next={target}
              singleSignOn={requireEnvironment().singleSignOn?.name}
              refusal={typeof error === "string" ? (REFUSALS[error] ?? page.otherRefusal) : undefined}
            />
          </Card>
        )}
        <p className="mt-6 text-sm text-ink-faint">{page.forgotten}</p>
      </div>
    </AdminMain>
  );
}
