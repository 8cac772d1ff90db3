import type { Metadata } from "next";
import { AdminMain } from "@/components/admin/admin-main";
import { ApiKeyForm } from "@/components/admin/api-key-form";
import { ApiKeyList } from "@/components/admin/api-key-list";
import { Card } from "@/components/ui/card";
import { requirePageUser } from "@/lib/auth/require-user.server";
import { allows } from "@/lib/auth/signed-in-user";
import { adminKeysTexts } from "@/texts/admin-keys";
import { adminSiteTexts } from "@/texts/admin-site";
import { readAllApiKeys } from "../read-admin.server";

const { page } = adminKeysTexts;
const { apiKeys } = adminSiteTexts.pages;

export const metadata: Metadata = { title: apiKeys };

export default async function ApiKeysPage() {
  const user = await requirePageUser();
  const canWrite = allows(user.role, "maintainer");
  const keys = await readAllApiKeys();
  return (
    <AdminMain title={apiKeys} intro={page.intro}>
      <div className="grid items-start gap-10 lg:grid-cols-[1fr_24rem]">
        <div className="min-w-0 space-y-8">
          <ApiKeyList
            title={page.inUse}
            none={page.noneInUse}
            keys={keys.filter(({ revoked }) => revoked === null)}
            canWrite={canWrite}
          />
          <ApiKeyList
            title={page.revoked}
            none={page.noneRevoked}
            keys={keys.filter(({ revoked }) => revoked !== null)}
            canWrite={canWrite}
          />
        </div>
        {canWrite ? (
          <Card className="p-5 max-lg:order-first sm:p-6">
            <h2 className="mb-4 text-xl font-semibold tracking-tight">{page.newKey}</h2>
            <ApiKeyForm />
          </Card>
        ) : null}
      </div>
    </AdminMain>
  );
}
