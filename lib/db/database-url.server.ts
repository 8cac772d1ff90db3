import "server-only";
import { requireEnvironment } from "../env.server";

// The pages are bundled apart from the script that serves them, so a module variable would exist twice in one process.
const PROVIDED = Symbol.for("which-portal.database-url");
const shared = globalThis as { [PROVIDED]?: string };

/** Tells the rest of the process which database {@link requireDatabaseUrl} answers with. */
export function provideDatabaseUrl(url: string): void {
  shared[PROVIDED] = url;
}

/** Address of the database that this process works with: the one that was opened for it, else `DATABASE_URL`. */
export function requireDatabaseUrl(): string {
  const url = shared[PROVIDED] ?? requireEnvironment().databaseUrl;
  if (url === undefined) {
    throw new Error("No database was opened for this process. Start the app with npm start, or set DATABASE_URL.");
  }
  return url;
}
