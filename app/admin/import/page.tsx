import type { Metadata } from "next";
import { AdminMain } from "@/components/admin/admin-main";
import { ImportForm } from "@/components/admin/import-form";
import { requirePageUser } from "@/lib/auth/require-user.server";
import { allows } from "@/lib/auth/signed-in-user";
import { isListId } from "@/lib/lists/list-identities";

export const metadata: Metadata = { title: "Import" };

interface ImportPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function ImportPage({ searchParams }: ImportPageProps) {
  const user = await requirePageUser();
  const { list } = await searchParams;
  return (
    <AdminMain
      title="Import a new edition"
      intro="The file as the plan sent it: title rows, notes and several sheets may stay in it. You see everything that was read before anything is published."
    >
      {allows(user.role, "maintainer") ? (
        <ImportForm list={typeof list === "string" && isListId(list) ? list : undefined} />
      ) : (
        <p className="text-ink-soft">Your role may look and not import. Ask a maintainer.</p>
      )}
    </AdminMain>
  );
}
