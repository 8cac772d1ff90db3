import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminMain } from "@/components/admin/admin-main";
import { nameList } from "@/components/admin/describe-audit";
import { DraftWorkbench } from "@/components/admin/draft-workbench";
import { requirePageUser } from "@/lib/auth/require-user.server";
import { allows } from "@/lib/auth/signed-in-user";
import { adminReadingTexts } from "@/texts/admin-reading";
import { readDraftOfAddress } from "../../read-admin.server";

export const metadata: Metadata = { title: adminReadingTexts.page };

export default async function DraftPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const user = await requirePageUser();
  const draft = await readDraftOfAddress((await params).id);
  if (draft === undefined) notFound();
  return (
    <AdminMain>
      <DraftWorkbench start={draft} listName={nameList(draft.list)} canWrite={allows(user.role, "maintainer")} />
    </AdminMain>
  );
}
