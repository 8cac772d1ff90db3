import "server-only";
import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import type { Database } from "../db/client.server";
import { writeAudit } from "../observe/audit-log.server";
import { err, ok, type Result } from "../shared/result";
import { findNewPasswordFault } from "./guessable-password.server";
import type { Role } from "./signed-in-user";

/** Somebody who may sign in, as those see it who let them. */
export interface KnownUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly secondFactor: boolean;
  /** How many browsers they are signed in with now. */
  readonly sessions: number;
  readonly createdAt: Date;
}

/** Why a user could not be made or changed. */
export type UserFault =
  | { readonly code: "not-an-email" }
  | { readonly code: "name-too-long" }
  | { readonly code: "password-refused"; readonly reason: string }
  | { readonly code: "user-exists" }
  | { readonly code: "no-such-user" };

/** Somebody who is to be let in. */
export interface NewUser {
  readonly email: string;
  /** The part of the address before the @ where nothing is given. */
  readonly name: string | undefined;
  /** A maintainer where nobody is there yet, else a viewer. */
  readonly role: Role | undefined;
  readonly password: string;
}

const PASSWORD_WAY = "credential";
const LONGEST_NAME = 120;

/** Reads an e-mail address as users are known by it: in lower case. */
function parseEmail(text: string): Result<string, UserFault> {
  const parsed = z.email().max(200).safeParse(text.trim().toLowerCase());
  return parsed.success ? ok(parsed.data) : err({ code: "not-an-email" });
}

/** Lets somebody sign in with a password, and writes down who did it. */
export async function createUser(db: Database, user: NewUser, actor: string): Promise<Result<KnownUser, UserFault>> {
  const email = parseEmail(user.email);
  if (!email.ok) return email;
  const name = user.name?.trim() || (email.value.split("@")[0] ?? "");
  if (name.length > LONGEST_NAME) return err({ code: "name-too-long" });
  const reason = await findNewPasswordFault(user.password);
  if (reason !== undefined) return err({ code: "password-refused", reason });
  const password = await hashPassword(user.password);

  return db.$transaction(async (tx) => {
    const role = user.role ?? ((await tx.user.count()) === 0 ? "maintainer" : "viewer");
    const id = randomUUID();
    // Somebody else may be making the same user at this moment.
    const { count } = await tx.user.createMany({ data: { id, email: email.value, name, role }, skipDuplicates: true });
    if (count === 0) return err({ code: "user-exists" });
    await tx.account.create({
      data: { id: randomUUID(), providerId: PASSWORD_WAY, accountId: id, userId: id, password },
    });
    await writeAudit(tx, { actor, action: "user-created", details: { user: email.value, role } });
    return ok(await readKnown(tx, id));
  });
}

/** Says who may sign in, by address. */
export async function listUsers(db: Database): Promise<readonly KnownUser[]> {
  const users = await db.user.findMany({ orderBy: { email: "asc" }, include: withLiveSessions() });
  return users.map(toKnown);
}

/** Gives somebody another role. It holds from their next step on. */
export async function changeRole(
  db: Database,
  email: string,
  role: Role,
  actor: string,
): Promise<Result<KnownUser, UserFault>> {
  return withUserOf(db, email, async (tx, { id, email: user, role: from }) => {
    await tx.user.update({ where: { id }, data: { role } });
    await writeAudit(tx, { actor, action: "role-changed", details: { user, from, to: role } });
    return readKnown(tx, id);
  });
}

/** Gives somebody a new password, takes their second factor on request, and signs them out everywhere. */
export async function setPassword(
  db: Database,
  email: string,
  { password, dropSecondFactor }: { readonly password: string; readonly dropSecondFactor: boolean },
  actor: string,
): Promise<Result<KnownUser, UserFault>> {
  const reason = await findNewPasswordFault(password);
  if (reason !== undefined) return err({ code: "password-refused", reason });
  const hash = await hashPassword(password);
  return withUserOf(db, email, async (tx, { id, email: user }) => {
    await tx.account.upsert({
      where: { providerId_accountId: { providerId: PASSWORD_WAY, accountId: id } },
      create: { id: randomUUID(), providerId: PASSWORD_WAY, accountId: id, userId: id, password: hash },
      update: { password: hash },
    });
    await tx.session.deleteMany({ where: { userId: id } });
    if (dropSecondFactor) {
      await tx.twoFactor.deleteMany({ where: { userId: id } });
      await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
    }
    await writeAudit(tx, { actor, action: "password-changed", details: { user, secondFactorTaken: dropSecondFactor } });
    return readKnown(tx, id);
  });
}

/** Takes somebody's access away at once. What they did stays in the audit log under their address. */
export async function removeUser(db: Database, email: string, actor: string): Promise<Result<string, UserFault>> {
  return withUserOf(db, email, async (tx, { id, email: user, role }) => {
    await tx.user.delete({ where: { id } });
    await writeAudit(tx, { actor, action: "user-removed", details: { user, role } });
    return user;
  });
}

type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

interface FoundUser {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
}

async function withUserOf<T>(
  db: Database,
  email: string,
  work: (tx: Transaction, user: FoundUser) => Promise<T>,
): Promise<Result<T, UserFault>> {
  const parsed = parseEmail(email);
  if (!parsed.ok) return parsed;
  return db.$transaction(async (tx) => {
    // Held until the end: two commands about one user come one after the other.
    await tx.$queryRaw`SELECT id FROM app_user WHERE email = ${parsed.value} FOR UPDATE`;
    const user = await tx.user.findUnique({ where: { email: parsed.value } });
    return user === null ? err({ code: "no-such-user" }) : ok(await work(tx, user));
  });
}

async function readKnown(tx: Transaction, id: string): Promise<KnownUser> {
  return toKnown(await tx.user.findUniqueOrThrow({ where: { id }, include: withLiveSessions() }));
}

function withLiveSessions() {
  return { _count: { select: { sessions: { where: { expiresAt: { gt: new Date() } } } } } };
}

function toKnown(user: {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly twoFactorEnabled: boolean;
  readonly createdAt: Date;
  readonly _count: { readonly sessions: number };
}): KnownUser {
  const { email, name, role, twoFactorEnabled, createdAt, _count } = user;
  return { email, name, role, secondFactor: twoFactorEnabled, sessions: _count.sessions, createdAt };
}
