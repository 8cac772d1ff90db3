import "server-only";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { CALL_VARIABLES, type CallLimits, checkCalls, toCallLimits } from "./env/call-settings.server";
import { CDS_VARIABLES, type CdsSettings, checkCds, toCdsSettings } from "./env/cds-settings.server";
import { checkDatabaseSettings, DATABASE_VARIABLES } from "./env/database-settings.server";
import { LOG_VARIABLES, type LogLevel } from "./env/log-settings.server";
import { PROCESS_VARIABLES, type ProcessSettings, toProcessSettings } from "./env/process-settings.server";
import { isProtectedAddress, isWebAddress } from "./env/web-address.server";
import { err, ok, type Result } from "./shared/result";

/** What the process was told from outside, checked. Everything is optional there; here the defaults are filled in. */
export interface Environment {
  readonly mode: "development" | "production" | "test";
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** A server to use instead of the embedded Postgres. */
  readonly databaseUrl: string | undefined;
  /** The same database as the user that owns its tables, where that is another than the one above. */
  readonly migrationDatabaseUrl: string | undefined;
  /** Absolute folder of the embedded Postgres and of what else the server keeps. */
  readonly dataDir: string;
  /** The address under which people reach the app, without a slash at its end. */
  readonly publicUrl: string | undefined;
  readonly authSecret: string | undefined;
  /** Where people may sign in instead of with a password; missing where no such service is named. */
  readonly singleSignOn: SingleSignOn | undefined;
  /** Addresses of the proxies in front, whose word about the client's address is taken. */
  readonly trustedProxies: readonly string[];
  /** What a caller from elsewhere has to know to read the metrics. */
  readonly metricsToken: string | undefined;
  /** Undefined where nobody chose one. */
  readonly logLevel: LogLevel | undefined;
  readonly callLimits: CallLimits;
  readonly cds: CdsSettings;
  readonly process: ProcessSettings;
}

/** An OpenID Connect service, and who we are to it. */
export interface SingleSignOn {
  /** Address under which the service describes itself, without a slash at its end. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button calls it. */
  readonly name: string;
}

/** The environment cannot be used. The message has one line for each fault and never holds a secret. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/** Unix paths are limited in length by the system; longer ones cannot be a mistake worth a guess. */
const MAX_TEXT = 4096;

const SINGLE_SIGN_ON = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

const EnvironmentSchema = z.object({
  NODE_ENV: z
    .enum(
      ["development", "production", "test"],
      'must be "development", "production" or "test". Unset it to use "production"',
    )
    .default("production"),
  HOST: z
    .string()
    .max(255, "is too long for a host name or an IP address")
    .regex(/^[A-Za-z0-9._:-]+$/, "is not a host name or an IP address. Unset it to use 127.0.0.1")
    .default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "is not a port number. Use a whole number from 1 to 65535, or unset it to use 3000")
    .transform(Number)
    .refine((port) => port <= 65_535, "is too large. Use a whole number from 1 to 65535, or unset it to use 3000")
    .default(3000),
  DATA_DIR: z
    .string()
    .max(MAX_TEXT, "is too long for the path of a folder")
    .refine((text) => !text.includes("\0"), "is not the path of a folder. Unset it to use .data")
    .default(".data"),
  PUBLIC_URL: z
    .string()
    .refine(isWebAddress, "is not a web address. Write it as https://which-portal.example.org, or unset it")
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
  AUTH_SECRET: z
    .string()
    .min(32, "is too short. Use at least 32 random characters, such as the output of: openssl rand -base64 48")
    .optional(),
  OIDC_ISSUER: z
    .string()
    .refine(isProtectedAddress, "is not an https address. Write it as https://sign-in.example.org, or unset it")
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
  OIDC_CLIENT_ID: z.string().max(MAX_TEXT, "is too long for the name of a client").optional(),
  OIDC_CLIENT_SECRET: z.string().max(MAX_TEXT, "is too long for the secret of a client").optional(),
  OIDC_NAME: z.string().max(40, "is too long for a button. Use at most 40 characters").default("single sign-on"),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((address) => address !== ""))
    .refine(
      (addresses) => addresses.every((address) => isIP(address) !== 0),
      "is not a list of IP addresses. Write them as 10.0.0.5, 10.0.0.6, or unset it where no proxy is in front",
    )
    .default([]),
  METRICS_TOKEN: z
    .string()
    .min(16, "is too short. Use at least 16 random characters, or unset it")
    .max(MAX_TEXT, "is too long for a token")
    .optional(),
  ...DATABASE_VARIABLES,
  ...CALL_VARIABLES,
  ...CDS_VARIABLES,
  ...LOG_VARIABLES,
  ...PROCESS_VARIABLES,
});

const VARIABLES = Object.keys(EnvironmentSchema.shape);

/** Several settings make one service: some of them without the others are a mistake. */
const WholeEnvironmentSchema = EnvironmentSchema.superRefine((values, context) => {
  const refuse = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
  checkDatabaseSettings(values, refuse);
  checkCalls(values, refuse);
  checkCds(values, refuse);
  const missing = SINGLE_SIGN_ON.filter((name) => values[name] === undefined);
  if (missing.length === 0 || missing.length === SINGLE_SIGN_ON.length) return;
  for (const name of missing) {
    refuse(name, `is missing. Single sign-on takes ${SINGLE_SIGN_ON.join(", ")} together; set it, or unset the others`);
  }
});

/**
 * Reads the environment that a set of variables describes, and reports every fault at once.
 *
 * An empty variable counts as unset: that is what an empty line in a settings file means.
 *
 * @example
 * parseEnvironment({ PORT: "99999" }, "/srv"); // { ok: false, error: ["PORT is too large. …"] }
 */
export function parseEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  folder: string,
): Result<Environment, readonly string[]> {
  const set = Object.fromEntries(
    Object.entries(variables).filter(([, text]) => text !== undefined && text.trim() !== ""),
  );
  const parsed = WholeEnvironmentSchema.safeParse(set);
  if (!parsed.success) {
    return err(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`));
  }
  const values = parsed.data;
  return ok({
    mode: values.NODE_ENV,
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL,
    dataDir: resolve(folder, values.DATA_DIR),
    publicUrl: values.PUBLIC_URL,
    authSecret: values.AUTH_SECRET,
    singleSignOn: toSingleSignOn(values),
    trustedProxies: values.TRUSTED_PROXIES,
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
    callLimits: toCallLimits(values),
    cds: toCdsSettings(values),
    process: toProcessSettings(values),
  });
}

let known: { readonly told: string; readonly environment: Environment } | undefined;

/**
 * The environment of this process. Throws an {@link EnvironmentError} that names every fault.
 *
 * Calls ask for it by the thousand, and it nearly never changes.
 */
export function requireEnvironment(): Environment {
  const folder = process.cwd();
  const told = JSON.stringify([folder, ...VARIABLES.map((name) => process.env[name])]);
  if (known?.told === told) return known.environment;
  const environment = parseEnvironment(process.env, folder);
  if (!environment.ok) throw new EnvironmentError(environment.error.join("\n"));
  known = { told, environment: environment.value };
  return environment.value;
}

function toSingleSignOn(values: z.output<typeof EnvironmentSchema>): SingleSignOn | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = values;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return { issuer, clientId, clientSecret, name };
}
