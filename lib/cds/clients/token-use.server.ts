import "server-only";
import { createHash } from "node:crypto";
import { getPrisma } from "../../db/client.server";
import { logFault } from "../../observe/log.server";
import { CLOCK_TOLERANCE_SECONDS, type ClientToken } from "./client-token.server";

const CLEANING_MS = 60_000;
/** The clocks of our processes may be apart: none removes what another still has to refuse. */
const KEPT_LONGER_MS = 10 * 60_000;

let cleanedAt = Number.NEGATIVE_INFINITY;

/**
 * Says whether a token is used for the first time, among all server processes, and writes down that it was. Throws
 * where the database is away.
 */
export async function isFirstUse({ client, name, expires }: ClientToken): Promise<boolean> {
  const db = getPrisma();
  const hash = createHash("sha256")
    .update(JSON.stringify([client.issuer, name]))
    .digest("hex");
  const expiresAt = new Date((expires + CLOCK_TOLERANCE_SECONDS) * 1000);
  const added = await db.$executeRaw`
    INSERT INTO cds_token_use (hash, expires_at) VALUES (${hash}, ${expiresAt}) ON CONFLICT DO NOTHING`;
  await removeExpired();
  return added === 1;
}

async function removeExpired(): Promise<void> {
  const now = Date.now();
  if (now - cleanedAt < CLEANING_MS) return;
  cleanedAt = now;
  try {
    await getPrisma().cdsTokenUse.deleteMany({ where: { expiresAt: { lt: new Date(now - KEPT_LONGER_MS) } } });
  } catch (fault) {
    // The call that came along is answered all the same; the next minute tries again.
    logFault("expired CDS tokens could not be removed", fault);
  }
}
