import { expect } from "vitest";
import { POST as decide } from "@/app/api/v1/decisions/route";
import { makeApiKey, revokeApiKey } from "@/lib/auth/api-keys.server";
import { createUser } from "@/lib/auth/users.server";
import { closePrisma, type Database, getPrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { loadDemoLists } from "@/lib/lists/load-demo-lists.server";
import { createNotice, endNotice } from "@/lib/lists/notices.server";
import { withdrawVersion } from "@/lib/lists/publish-list.server";
import { ACTOR, draftList, publishDraftOn, publishList } from "./publish";
import { forgetPublishedLists } from "./published-memory";
import { aDay } from "./routing";
import { PASSWORD } from "./signed-in";
import { runSql } from "./test-server";

/** On both sides of each day from which an edition holds. */
const DAYS = ["2026-01-20", "2026-04-30", "2026-05-01", "2026-06-15", "2026-09-14", "2026-10-15", "2026-12-01"];
const REQUESTS_A_CALL = 10_000;

/** What a backup leaves behind on purpose. */
const SHORT_LIVED =
  /^(_prisma_migrations|user_session|sign_in_step|sign_in_rate|sign_in_failure|call_count|cds_token_use|compiled_lists)$/;

/** Makes this process work with the database, as one that has just started. */
export async function workWith(url: string): Promise<Database> {
  await closePrisma();
  forgetPublishedLists();
  provideDatabaseUrl(url);
  return getPrisma();
}

/** Does everything that people do to a database over the months. */
export async function useDatabase(db: Database): Promise<void> {
  await loadDemoLists(db);
  await publishList(db, "no-auth-dme", "2026-06-15", ["E0130", "E0143,RR,,,a note — with “quotes”,,", "K0001"]);
  // Where a list has an edition of its own, its demo editions count no more.
  await publishList(db, "healthhelp", "2026-05-01", ["70551,,Diagnostic imaging,,,,", "93306", "J1745"]);
  const wrong = await publishList(db, "healthhelp", "2026-10-15", ["70551", "62320-62323,,Diagnostic imaging,,,,"]);
  await withdrawVersion(db, "healthhelp", wrong, "the wrong file", undefined, ACTOR);
  const draft = await draftList(db, "healthhelp", ["70551,,Diagnostic imaging,ohp,,,", "93306", "J1745,JZ,,,,,"]);
  const published = await publishDraftOn(db, draft, "2026-11-30");
  expect(published).toMatchObject({ ok: true });
  await draftList(db, "no-auth-cpt", ["99213", "99214"]);
  await createUser(db, { email: "vera@example.org", name: "Vera \u2028 Ω", role: "viewer", password: PASSWORD }, ACTOR);
  const notice = {
    destination: "connect",
    from: aDay("2026-11-16"),
    text: "Slow",
    source: "https://plan.example.org/",
  } as const;
  await createNotice(db, notice, ACTOR);
  const { id } = await createNotice(db, { ...notice, until: aDay("2026-12-31") }, ACTOR);
  await endNotice(db, id, ACTOR);
  const key = await makeApiKey(db, "A practice", ACTOR);
  await makeApiKey(db, "Another", ACTOR);
  if (key.ok) await revokeApiKey(db, key.value.id, ACTOR);
}

/** Everything that stands in a database, and what it answers for every code of its lists on many days. */
export async function describeDatabase(url: string) {
  await workWith(url);
  const names = await runSql(url, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  const rows: Record<string, readonly unknown[]> = {};
  for (const name of names.map((row) => String(row["name"])).filter((table) => !SHORT_LIVED.test(table))) {
    const read = await runSql(url, `SELECT md5(to_json(t)::text) AS row FROM "${name}" AS t ORDER BY 1`);
    rows[name] = read.map(({ row }) => row);
  }
  const sequences = await runSql(url, "SELECT sequencename, last_value FROM pg_sequences ORDER BY 1");
  const codes = await runSql(url, "SELECT DISTINCT code FROM list_entry ORDER BY 1");
  const requests = codes.flatMap(({ code }) => DAYS.map((dateOfService) => ({ code, dateOfService })));
  const answers: unknown[] = [];
  for (let at = 0; at < requests.length; at += REQUESTS_A_CALL) {
    answers.push(await ask(requests.slice(at, at + REQUESTS_A_CALL)));
  }
  return { rows, sequences, answers, codes: codes.length, questions: requests.length };
}

async function ask(requests: readonly object[]): Promise<unknown> {
  const response = await decide(
    new Request("http://localhost/api/v1/decisions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ requests }),
    }),
  );
  expect(response.status, await response.clone().text()).toBe(200);
  return await response.json();
}
