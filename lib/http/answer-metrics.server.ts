import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { LOCAL_CALLER_HEADER } from "../auth/server-headers";
import { getPrisma } from "../db/client.server";
import { requireEnvironment } from "../env.server";
import { readListsCheck, readPublishedLists } from "../lists/published-tables.server";
import { countAudit } from "../observe/audit-log.server";
import { type ServiceState, writeMetrics } from "../observe/metrics.server";
import { nextDueDay } from "../router/due-day";
import { hasNoLists } from "../router/versions";
import { countDays, type IsoDate, todayInLosAngeles } from "../shared/iso-date";
import { findPublishedAt } from "./list-documents";
import { toProblem } from "./problem";

/** What watches a service asks it every few seconds and waits no longer. */
const DATABASE_WAIT_MS = 1_000;

/**
 * Tells what is known of this process in the text format of Prometheus: to this machine itself, and to whoever knows
 * `METRICS_TOKEN`. How much a service is used is nobody else's business.
 */
export async function answerMetrics(request: Request): Promise<Response> {
  if (!isAllowed(request)) {
    const detail = "Metrics are for this machine itself, and for callers with METRICS_TOKEN as their bearer token.";
    return toProblem("not-allowed", detail);
  }
  const { type, text } = await writeMetrics(await readState());
  return new Response(text, { headers: { "Content-Type": type, "Cache-Control": "no-store" } });
}

function isAllowed({ headers }: Request): boolean {
  if (headers.get(LOCAL_CALLER_HEADER) === "yes") return true;
  const { metricsToken } = requireEnvironment();
  const sent = /^bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return metricsToken !== undefined && sent !== undefined && timingSafeEqual(digest(sent), digest(metricsToken));
}

/** Texts of any length as bytes of one, so that comparing them tells nothing of where they differ. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

async function readState(): Promise<ServiceState> {
  const published = await readPublishedLists().catch(() => undefined);
  const { isDatabaseUp, secondsSinceSure } = readListsCheck();
  const today = todayInLosAngeles(new Date());
  const publishedAt = published && findPublishedAt(published.versions);
  return {
    isDatabaseUp,
    isReady: published !== undefined && !hasNoLists(published.tables),
    secondsSinceChecked: secondsSinceSure,
    secondsSincePublished: publishedAt && (Date.now() - publishedAt.getTime()) / 1000,
    daysOverdue: (published?.tables.lists ?? []).flatMap(({ list, versions }) => {
      const latest = versions.at(-1);
      return latest === undefined ? [] : [[list, countOverdue(latest.effectiveFrom, today)] as const];
    }),
    audited: isDatabaseUp ? await countInTime() : [],
  };
}

function countOverdue(effectiveFrom: IsoDate, today: IsoDate): number {
  const due = nextDueDay(effectiveFrom);
  return today <= due ? 0 : countDays(due, today) - 1;
}

async function countInTime(): Promise<ServiceState["audited"]> {
  const late = new Promise<ServiceState["audited"]>((resolve) => {
    setTimeout(resolve, DATABASE_WAIT_MS, []).unref();
  });
  return await Promise.race([countAudit(getPrisma()).catch(() => []), late]);
}
