import type { Metadata } from "next";
import { AdminMain } from "@/components/admin/admin-main";
import { ApiKeyForm } from "@/components/admin/api-key-form";
import { ApiKeyList } from "@/components/admin/api-key-list";
import { Card } from "@/components/ui/card";
import { requirePageUser } from "@/lib/auth/require-user.server";
import { allows } from "@/lib/auth/signed-in-user";
import { readAllApiKeys } from "../read-admin.server";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage() {
  const user = await requirePageUser();
  const canWrite = allows(user.role, "maintainer");
  const keys = await readAllApiKeys();
  return (
    <AdminMain
      title="API keys"
      intro="A key gives other software, such as a practice system, higher limits on the API. It opens nothing else: what the API answers is public with or without one."
    >
      <div className="grid items-start gap-10 lg:grid-cols-[1fr_24rem]">
        <div className="min-w-0 space-y-8">
          <ApiKeyList
            title="In use"
            none="No key is in use. Everybody calls within the ordinary limits."
            keys={keys.filter(({ revoked }) => revoked === null)}
            canWrite={canWrite}
          />
          <ApiKeyList
            title="Revoked"
            none="None yet."
            keys={keys.filter(({ revoked }) => revoked !== null)}
            canWrite={canWrite}
          />
        </div>
        {canWrite ? (
          <Card className="p-5 max-lg:order-first sm:p-6">
            <h2 className="mb-4 text-xl font-semibold tracking-tight">New key</h2>
            <ApiKeyForm />
          </Card>
        ) : null}
      </div>
    </AdminMain>
  );
}
