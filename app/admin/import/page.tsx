import type { Metadata } from "next";
import { AdminMain } from "@/components/admin/admin-main";
import { ImportForm } from "@/components/admin/import-form";
import { requirePageUser } from "@/lib/auth/require-user.server";
import { allows } from "@/lib/auth/signed-in-user";
import { isListId } from "@/lib/lists/list-identities";
import { adminImportTexts } from "@/texts/admin-import";
import { adminSiteTexts } from "@/texts/admin-site";

const { page } = adminImportTexts;

export const metadata: Metadata = { title: adminSiteTexts.pages.import };

interface ImportPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function ImportPage({ searchParams }: ImportPageProps) {
  const user = await requirePageUser();
  const { list } = await searchParams;
  return (
    <AdminMain title={page.heading} intro={page.intro}>
      {allows(user.role, "maintainer") ? (
        <ImportForm list={typeof list === "string" && isListId(list) ? list : undefined} />
      ) : (
        <p className="text-ink-soft">{page.mayNot}</p>
      )}
    </AdminMain>
  );
}
