import { format } from "node:util";
import { afterAll, afterEach } from "vitest";

const printed: string[] = [];

for (const method of ["error", "warn"] as const) {
  console[method] = (...parts: unknown[]) => {
    printed.push(`console.${method}: ${format(...parts)}`);
  };
}

/** Fails the test, or the file around it, that printed a warning or an error nobody asked for. */
function requireSilence(): void {
  const lines = printed.splice(0);
  if (lines.length > 0) throw new Error(`A test must not print to the console:\n${lines.join("\n")}`);
}

afterEach(requireSilence);
afterAll(requireSilence);
