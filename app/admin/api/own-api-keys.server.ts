import "server-only";
import { makeApiKey, revokeApiKey } from "@/lib/auth/api-keys.server";
import { getPrisma } from "@/lib/db/client.server";

/** What the calls under `/admin/api/api-keys` do in the database of this server. */
export const ownApiKeys = {
  make: (name: string, by: string) => makeApiKey(getPrisma(), name, by),
  revoke: (id: number, by: string) => revokeApiKey(getPrisma(), id, by),
} as const;
