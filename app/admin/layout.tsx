import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AdminNav } from "@/components/admin/admin-nav";
import { SessionEnd } from "@/components/admin/session-end";
import { readCurrentSession } from "@/lib/auth/session.server";
import { isDatabaseAway } from "@/lib/lists/published-tables.server";
import { DatabaseAway } from "./database-away";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The frame of the maintainers' pages. It shows who is signed in and protects nothing: each page does that itself. */
export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  if (isDatabaseAway()) return <DatabaseAway />;
  const session = await readCurrentSession(await headers());
  return (
    <>
      {session === undefined ? null : (
        <>
          <AdminNav name={session.user.name} role={session.user.role} />
          <SessionEnd secondsLeft={session.secondsLeft} />
        </>
      )}
      {children}
    </>
  );
}
