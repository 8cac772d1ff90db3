import "server-only";
import { z } from "zod";
import type { CheckSettings } from "./check-settings";

const POSTGRES_PROTOCOLS = ["postgres:", "postgresql:"];
const MOST_CHARACTERS = 4096;

const DatabaseUrlSchema = z
  .string()
  .max(MOST_CHARACTERS, "is too long for the address of a database")
  .superRefine((text, context) => {
    const fault = findDatabaseUrlFault(text);
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault });
  })
  .transform(toStrictSslMode)
  .optional();

/** The variables that name a database server. */
export const DATABASE_VARIABLES = { DATABASE_URL: DatabaseUrlSchema, MIGRATION_DATABASE_URL: DatabaseUrlSchema };

/** The embedded Postgres has one user, who owns everything. */
export const checkDatabaseSettings: CheckSettings<z.output<z.ZodObject<typeof DATABASE_VARIABLES>>> = (
  values,
  refuse,
) => {
  if (values.MIGRATION_DATABASE_URL === undefined || values.DATABASE_URL !== undefined) return;
  refuse("MIGRATION_DATABASE_URL", "is set without DATABASE_URL. Set both to the same database, or unset it");
};

function findDatabaseUrlFault(text: string): string | undefined {
  const example = "Write it as postgresql://user:password@host:5432/database, or unset it to use the embedded Postgres";
  if (!URL.canParse(text)) return `is not an address. ${example}`;
  const url = new URL(text);
  if (!POSTGRES_PROTOCOLS.includes(url.protocol)) return `does not start with postgresql://. ${example}`;
  if (url.hostname === "" && !url.searchParams.has("host")) return `names no host. ${example}`;
  if (url.pathname.length < 2) return `names no database. ${example}`;
  if (!isDecodable(url)) return `holds a % that stands for nothing; write a % in a password as %25. ${example}`;
  return undefined;
}

/** The driver treats the weaker modes as the strictest one, and prints a page about it at each start. */
function toStrictSslMode(text: string): string {
  if (text.includes("uselibpqcompat=")) return text;
  return text.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, "$1verify-full");
}

function isDecodable(url: URL): boolean {
  try {
    decodeURIComponent(url.username + url.password + url.pathname);
    return true;
  } catch {
    return false;
  }
}
