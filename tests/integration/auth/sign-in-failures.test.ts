import { expect, it } from "vitest";
import { answerAuth } from "@/lib/auth/answer-auth.server";
import { fromPage, PASSWORD, useSignIn, useUser } from "../../support/signed-in";
import { useTestDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";

const database = useTestDatabase();
useSignIn();

const EMAIL = "ann@example.org";
useUser(EMAIL, "Ann");

function signIn(email: string, password: string, client?: string): Promise<Response> {
  return answerAuth(
    fromPage(
      "/api/auth/sign-in/email",
      { email, password },
      client === undefined ? {} : { "x-client-address": client },
    ),
  );
}

async function failAt(client: string, times: number, email = EMAIL): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) {
    statuses.push((await signIn(email, "wrong password", client)).status);
  }
  return statuses;
}

async function letTimePass(time: string): Promise<void> {
  await runSql(
    database.url,
    `UPDATE sign_in_failure SET since = since - interval '${time}', shut_until = shut_until - interval '${time}'`,
  );
}

/** Fails until somebody is shut out, and says for how many seconds. */
async function readWait(client: string): Promise<number> {
  expect(await failAt(client, 5)).toEqual([401, 401, 401, 401, 401]);
  await runSql(database.url, "DELETE FROM sign_in_rate");
  const refused = await signIn(EMAIL, "wrong password", client);
  return Number(refused.headers.get("retry-after"));
}

it("after five failures of one account from one address no password is tried any more, and the wait is said", async () => {
  expect(await failAt("192.0.2.1", 6)).toEqual([401, 401, 401, 401, 401, 429]);
  const refused = await signIn(EMAIL, PASSWORD);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(800);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(900);
});

it("an account that does not exist is refused after as many", async () => {
  expect(await failAt("192.0.2.1", 6, "nobody@example.org")).toEqual([401, 401, 401, 401, 401, 429]);
});

it("failures are told in the audit log when they shut somebody out, once", async () => {
  await failAt("192.0.2.1", 9);
  const told = (await runSql(database.url, "SELECT actor, action, details FROM audit_event ORDER BY id")).filter(
    (event) => JSON.stringify(event).includes("sign-in-locked"),
  );
  expect(told).toEqual([{ actor: EMAIL, action: "sign-in-locked", details: { of: "account and client" } }]);
});

it("failures do not keep the owner out who comes from elsewhere", async () => {
  await failAt("192.0.2.1", 8);
  expect((await signIn(EMAIL, PASSWORD, "192.0.2.2")).status).toBe(200);
});

it("failures of many accounts from one address end too", async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 31; time += 1) {
    statuses.push((await signIn(`someone${time}@example.org`, "wrong password")).status);
    // The library counts calls in ten seconds; here is tried what is left when they go by slowly.
    if (time % 20 === 19) await runSql(database.url, "DELETE FROM sign_in_rate");
  }
  expect(statuses).toEqual([...Array<number>(30).fill(401), 429]);
});

it("failures are forgotten after a success from the same address", async () => {
  await failAt("192.0.2.1", 4);
  expect((await signIn(EMAIL, PASSWORD)).status).toBe(200);
  expect(await failAt("192.0.2.1", 5)).toEqual([401, 401, 401, 401, 401]);
});

it("failures are forgotten after a quarter of an hour", async () => {
  await failAt("192.0.2.1", 4);
  await letTimePass("15 minutes");
  expect(await failAt("192.0.2.1", 5)).toEqual([401, 401, 401, 401, 401]);
});

it("failures shut somebody out for twice as long each time, for a day at most", async () => {
  const waits: number[] = [];
  for (let time = 0; time < 9; time += 1) {
    waits.push(await readWait("192.0.2.1"));
    await letTimePass(`${waits.at(-1)} seconds`);
  }
  expect(waits).toEqual([900, 1800, 3600, 7200, 14400, 28800, 57600, 86400, 86400]);
});

it("failures shut nobody out for longer because a wait was not kept", async () => {
  const wait = await readWait("192.0.2.1");
  expect(await failAt("192.0.2.1", 4)).toEqual([429, 429, 429, 429]);
  await letTimePass(`${wait} seconds`);
  expect((await signIn(EMAIL, PASSWORD, "192.0.2.1")).status).toBe(200);
});

it("failures are a first time again after a day, and after the owner has signed in from there", async () => {
  await letTimePass(`${await readWait("192.0.2.1")} seconds`);
  await letTimePass("24 hours");
  expect(await readWait("192.0.2.1")).toBe(900);
  await letTimePass("15 minutes");
  expect((await signIn(EMAIL, PASSWORD, "192.0.2.1")).status).toBe(200);
  expect(await readWait("192.0.2.1")).toBe(900);
});

it("failures of an account from everywhere shut its owner out for an hour at most", async () => {
  for (let client = 1; client <= 12; client += 1) await failAt(`192.0.2.${client}`, 5);
  await runSql(
    database.url,
    "UPDATE sign_in_failure SET waits = 5, shut_until = now() - interval '1 minute' WHERE count = 60",
  );
  const refused = await signIn(EMAIL, PASSWORD, "192.0.2.99");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBe(3600);
});

it("failures are counted also where all come at one moment", async () => {
  const responses = await Promise.all(Array.from({ length: 12 }, () => signIn(EMAIL, "wrong password")));
  expect(responses.filter(({ status }) => status === 401)).toHaveLength(5);
});

it("successes count for nothing", async () => {
  for (let time = 0; time < 8; time += 1) expect((await signIn(EMAIL, PASSWORD)).status).toBe(200);
});

it("a flood of calls is refused by the client's address, whatever they say", async () => {
  const statuses = new Set<number>();
  for (let time = 0; time < 31; time += 1) statuses.add((await signIn(EMAIL, PASSWORD)).status);
  expect([...statuses]).toEqual([200, 429]);
  const refused = await signIn(EMAIL, PASSWORD);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});
