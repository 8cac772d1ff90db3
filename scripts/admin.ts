import { userInfo } from "node:os";
import { Argument, Command, CommanderError, Option } from "commander";
import type { Role } from "../lib/auth/signed-in-user";
import {
  changeRole,
  createUser,
  type KnownUser,
  listUsers,
  removeUser,
  setPassword,
  type UserFault,
} from "../lib/auth/users.server";
import type { Database } from "../lib/db/client.server";
import { err, ok, type Result } from "../lib/shared/result";
import { askPassword } from "./admin/ask-password";
import { backUp, restore } from "./admin/backup-commands";
import { openCommandDatabase } from "./lib/open-command-database";
import { describeFault } from "./lib/serve-process";
import { type CommandOutcome, printOutcome } from "./lists/command-outcome";

const ROLES: readonly Role[] = ["viewer", "maintainer"];
const USAGE_EXIT_CODE = 2;
const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

const HELP = `
A viewer sees the maintainers' pages; a maintainer also imports, publishes, withdraws and announces. The first user is a
maintainer unless --role says otherwise.

A password is asked for on the terminal. Without a terminal one is made up and printed once, unless --password-stdin is
given. With --json a command prints one JSON document as the last line of its output.

Exit codes: 0 done, 1 refused (nothing was changed), 2 wrong usage.

Examples:
  npm run admin -- create-user ann@example.org --role maintainer --name "Ann Lee"
  npm run admin -- set-role ann@example.org viewer
  npm run admin -- remove-user ann@example.org
  npm run admin -- backup which-portal.backup`;

interface PasswordOptions {
  readonly passwordStdin?: boolean;
}

interface CreateOptions extends PasswordOptions {
  readonly role?: Role;
  readonly name?: string;
}

interface Context {
  readonly url: string;
  readonly db: Database;
  readonly actor: string;
}

const program = new Command("npm run admin --")
  .description("Says who may sign in under /admin, and backs the app up, whether it is running or not.")
  .addHelpText("after", HELP)
  .exitOverride();

addAction(
  program
    .command("create-user")
    .description("lets somebody sign in")
    .argument("<email>", "the address they sign in with")
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES))
    .option("--name <name>", "how they are called (default: the part of the address before the @)")
    .option("--password-stdin", "read the password from standard input"),
  async (open, email: string, { role, name, passwordStdin = false }: CreateOptions) => {
    const asked = await askPassword(passwordStdin);
    if (!asked.ok) return refuseDifferent();
    const { db, actor } = await open();
    const made = await createUser(db, { email, role, name, password: asked.value.password }, actor);
    return toOutcome(made, (user) => `${user.email} may sign in as a ${user.role}.`, asked.value);
  },
);

addAction(program.command("list-users").description("names everybody who may sign in"), async (open) => {
  const { db } = await open();
  const users = await listUsers(db);
  const lines = users.length === 0 ? ["Nobody may sign in yet."] : users.map(describeUser);
  return ok({ document: { users }, lines });
});

addAction(
  program
    .command("set-role")
    .description("gives somebody another role, from their next step on")
    .argument("<email>", "the address they sign in with")
    .addArgument(new Argument("<role>", "what they may do").choices(ROLES)),
  async (open, email: string, role: Role) => {
    const { db, actor } = await open();
    return toOutcome(await changeRole(db, email, role, actor), (user) => `${user.email} is a ${user.role} now.`);
  },
);

addAction(
  program
    .command("set-password")
    .description("gives somebody a new password and signs them out everywhere")
    .argument("<email>", "the address they sign in with")
    .option("--password-stdin", "read the password from standard input")
    .option("--without-second-factor", "also turn their second factor off, where they lost it"),
  async (
    open,
    email: string,
    { passwordStdin = false, withoutSecondFactor = false }: PasswordOptions & { withoutSecondFactor?: boolean },
  ) => {
    const asked = await askPassword(passwordStdin);
    if (!asked.ok) return refuseDifferent();
    const { db, actor } = await open();
    const change = { password: asked.value.password, dropSecondFactor: withoutSecondFactor };
    const changed = await setPassword(db, email, change, actor);
    return toOutcome(changed, (user) => `${user.email} has a new password and is signed out everywhere.`, asked.value);
  },
);

addAction(
  program
    .command("remove-user")
    .description("takes somebody's access away at once; the audit log keeps what they did")
    .argument("<email>", "the address they sign in with"),
  async (open, email: string) => {
    const { db, actor } = await open();
    const removed = await removeUser(db, email, actor);
    if (!removed.ok) return refuse(removed.error);
    return ok({ document: { removed: removed.value }, lines: [`${removed.value} may not sign in any more.`] });
  },
);

addAction(
  program
    .command("backup")
    .description("writes everything that the embedded database keeps into a new file, also while the app runs")
    .argument("<file>", "where to write it; only you can read it"),
  (open, file: string) => backUp(open, file),
);

addAction(
  program
    .command("restore")
    .description("makes an empty data folder what a backup holds; the app must not run")
    .argument("<file>", "what backup wrote"),
  (_open, file: string) => restore(file),
);

const words = process.argv.slice(2);
try {
  await program.parseAsync(words, { from: "user" });
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = endUsage(error);
}

/**
 * Adds `--json` to a command and runs it. It opens the database when it needs it, not while somebody thinks about a
 * password; what it opened is closed again, also on Ctrl-C.
 */
function addAction<A extends readonly unknown[]>(
  command: Command,
  work: (open: () => Promise<Context>, ...args: A) => Promise<CommandOutcome>,
): void {
  command.option("--json", "print one JSON document, on the last line (npm run -s keeps npm's own lines away)");
  command.action(async (...args: unknown[]) => {
    const isJson = command.opts<{ json?: boolean }>().json === true;
    // Commander passes the arguments and the options that the command declares, and then the command itself.
    process.exitCode = await run(isJson, (open) => work(open, ...(args.slice(0, -1) as unknown as A)));
  });
}

async function run(isJson: boolean, work: (open: () => Promise<Context>) => Promise<CommandOutcome>): Promise<number> {
  let close = async (): Promise<void> => undefined;
  for (const [signal, code] of Object.entries(SIGNAL_CODES)) {
    process.once(signal, () => void close().finally(() => process.exit(code)));
  }
  const open = async () => {
    const database = await openCommandDatabase("npm run admin");
    close = database.close;
    return { url: database.url, db: database.prisma, actor: `command line (${userInfo().username})` };
  };
  try {
    return printOutcome(await work(open), isJson);
  } catch (error) {
    return printOutcome({ ok: false, error: { code: "failed", message: describeFault(error) } }, isJson);
  } finally {
    await close();
  }
}

function toOutcome(
  result: Result<KnownUser, UserFault>,
  describe: (user: KnownUser) => string,
  asked?: { readonly password: string; readonly made: boolean },
): CommandOutcome {
  if (!result.ok) return refuse(result.error);
  const user = result.value;
  if (asked?.made !== true) return ok({ document: { user }, lines: [describe(user)] });
  // Printed here and nowhere else: only its hash is kept.
  return ok({
    document: { user, password: asked.password },
    lines: [describe(user), `Password, shown only now: ${asked.password}`],
  });
}

function refuse(fault: UserFault): CommandOutcome {
  return err({ code: fault.code, message: describeUserFault(fault) });
}

function refuseDifferent(): CommandOutcome {
  return err({ code: "passwords-differ", message: "The two passwords differ. Nothing was changed." });
}

function describeUserFault(fault: UserFault): string {
  if (fault.code === "password-refused") return `The password cannot be used. ${fault.reason}`;
  const words = {
    "not-an-email": "That is no e-mail address.",
    "name-too-long": "The name is too long. Use at most 120 characters.",
    "user-exists": "Somebody with this address may sign in already. Use set-role or set-password.",
    "no-such-user": "Nobody with this address may sign in. list-users names everybody.",
  } as const satisfies Record<Exclude<UserFault["code"], "password-refused">, string>;
  return words[fault.code];
}

function describeUser({ email, name, role, secondFactor, sessions }: KnownUser): string {
  const marks = [
    role,
    ...(secondFactor ? ["second factor"] : []),
    ...(sessions > 0 ? [`signed in ${sessions} ×`] : []),
  ];
  return `${email} (${name}): ${marks.join(", ")}`;
}

/** The exit code after commander has printed what it had to say. */
function endUsage({ code, message }: CommanderError): number {
  const isHelp = code === "commander.helpDisplayed" || (code === "commander.help" && words.length > 0);
  if (isHelp) return 0;
  if (words.includes("--json")) printOutcome({ ok: false, error: { code: "usage", message } }, true);
  return USAGE_EXIT_CODE;
}
