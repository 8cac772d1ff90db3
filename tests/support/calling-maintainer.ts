import { expect } from "vitest";
import { createUser } from "@/lib/auth/users.server";
import { closePrisma, getPrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { ALL_FINDINGS, aListFile } from "./publish";
import { PASSWORD, toCookie } from "./signed-in";

const EMAIL = "maintainer@example.org";

/** Somebody who keeps the lists of a running app, as the maintainers' pages do: by calls over the network. */
export interface CallingMaintainer {
  /** Sends e-mail and password, also to another app on the same data; what comes back is an answer, whatever it says. */
  signIn(otherUrl?: string): Promise<Response>;
  call(path: string, body?: unknown): Promise<Response>;
  /** Publishes the only file of a list from a day on, and gives back the name of the edition. */
  publish(list: string, day: string, rows: readonly string[]): Promise<string>;
  withdraw(list: string, version: string): Promise<void>;
}

/** Lets a maintainer in at the database of an app, and signs them in there. */
export async function letMaintainerIn(baseUrl: string, databaseUrl: string): Promise<CallingMaintainer> {
  provideDatabaseUrl(databaseUrl);
  const user = { email: EMAIL, name: undefined, role: "maintainer", password: PASSWORD } as const;
  expect(await createUser(getPrisma(), user, "the tests")).toMatchObject({ ok: true });
  await closePrisma();

  let cookie = "";
  const send = (path: string, init: RequestInit = {}, address = baseUrl) =>
    fetch(`${address}${path}`, { ...init, headers: { origin: address, cookie, ...init.headers } });
  const asJson = (body: unknown): RequestInit => ({
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const call = (path: string, body?: unknown) =>
    send(`/admin/api/${path}`, body === undefined ? undefined : asJson(body));
  const signIn = (otherUrl = baseUrl) =>
    send("/api/auth/sign-in/email", asJson({ email: EMAIL, password: PASSWORD }), otherUrl);

  const signedIn = await signIn();
  expect(signedIn.status, await signedIn.clone().text()).toBe(200);
  cookie = toCookie(signedIn);

  return {
    signIn,
    call,
    publish: async (list, day, rows) => {
      const body = new Uint8Array(aListFile(rows));
      const lines = await (
        await send(`/admin/api/imports?list=${list}&name=list.csv`, { method: "POST", body })
      ).text();
      const { draft } = JSON.parse(lines.trim().split("\n").at(-1) ?? "");
      expect(draft, lines).toBeDefined();
      const review = await (await call(`drafts/${draft.id}/review?effectiveFrom=${day}`)).json();
      const order = { effectiveFrom: day, confirmed: ALL_FINDINGS, revision: review.revision };
      const published = await call(`drafts/${draft.id}/publication`, order);
      expect(published.status, await published.clone().text()).toBe(200);
      return (await published.json()).version;
    },
    withdraw: async (list, version) => {
      const withdrawn = await call(`lists/${list}/versions/${version}/withdrawal`, { reason: "only a test" });
      expect(withdrawn.status, await withdrawn.clone().text()).toBe(200);
    },
  };
}
