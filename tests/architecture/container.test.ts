import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseEnvironment } from "@/lib/env.server";
import { PROJECT_FOLDER, readProjectFile } from "../support/run-tool";

const DOCKERFILE = readProjectFile("Dockerfile");
const COMPOSE = readProjectFile("compose.yaml");
const NGINX = readProjectFile("deploy/nginx.conf");
const MANIFEST = JSON.parse(readProjectFile("package.json"));

/** What stands behind a word at the start of lines, of the image that is kept or of all. */
function readLines(word: string, text = DOCKERFILE): string[] {
  return [...text.matchAll(new RegExp(`^${word} +(.+)$`, "gm"))].map(([, rest = ""]) => rest);
}

const FINAL_STAGE = DOCKERFILE.slice(DOCKERFILE.lastIndexOf("\nFROM "));

describe("the image", () => {
  it("is built and runs on a Node that the project takes", () => {
    const oldest = /(\d+)\.(\d+)/.exec(MANIFEST.engines.node)?.slice(1).map(Number) ?? [];
    const versions = readLines("FROM").map((from) => /^node:(\d+)\.(\d+)-/.exec(from)?.slice(1).map(Number) ?? []);
    expect(versions).toHaveLength(2);
    for (const [major = 0, minor = 0] of versions) {
      expect(major).toBe(oldest[0]);
      expect(minor).toBeGreaterThanOrEqual(oldest[1] ?? 0);
    }
  });

  it("is built of files that are there, and lets in no others", () => {
    const allowed = readProjectFile(".dockerignore").match(/(?<=^!).+/gm) ?? [];
    const copied = readLines("COPY").flatMap((line) => line.split(" ").slice(0, -1));
    const files = copied.filter((path) => !path.startsWith("--") && path !== "." && path !== "/app");
    for (const path of [...allowed, ...files]) expect(existsSync(`${PROJECT_FOLDER}${path}`), path).toBe(true);
    expect(allowed).toEqual(expect.arrayContaining(files));
    expect(readProjectFile(".dockerignore")).toMatch(/^\*$/m);
  });

  it("holds only what the packaging script puts together, which is not the running user's", () => {
    expect(readLines("COPY", FINAL_STAGE)).toEqual(["--from=build /app ./"]);
    expect(readLines("RUN", FINAL_STAGE)).toEqual([]);
    expect(readLines("RUN").join("\n")).toContain("npm run package -- /app");
    expect(MANIFEST.scripts.package).toBe("node scripts/package.mjs");
    expect(readLines("USER", FINAL_STAGE)).toEqual(["node"]);
  });

  it("starts, and is asked for its health, by Node and files that the script makes", () => {
    const script = readProjectFile("scripts/lib/assemble-package.mjs");
    for (const file of ["server", "check-health"]) {
      expect(FINAL_STAGE).toContain(`CMD ["node", "${file}.mjs"]`);
      expect(script).toContain(file);
    }
    expect(readLines("STOPSIGNAL", FINAL_STAGE)).toEqual(["SIGTERM"]);
  });

  it("has no secret, and settings that the app takes", () => {
    const settings = Object.fromEntries(
      readLines("ENV").flatMap((line) => line.split(" ").map((part) => part.split("="))),
    );
    expect(parseEnvironment(settings, "/app").ok).toBe(true);
    expect(Object.keys(settings).sort()).toEqual(["HOST", "NODE_ENV", "PORT"]);
    expect(DOCKERFILE).not.toMatch(/^ARG/m);
  });
});

describe("compose.yaml", () => {
  const app = COMPOSE.slice(COMPOSE.indexOf("\nx-app:"), COMPOSE.indexOf("\nservices:"));
  const settings = [...app.matchAll(/^ {4}([A-Z_]+): (.+)$/gm)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  const filledIn = (value: string) =>
    value
      .replace(/\$\{PUBLIC_URL[^}]*\}/g, "https://portal.example.org")
      .replace(/\$\{\w+:-([^}]*)\}/g, "$1")
      .replace(/\$\{[^}]*\}/g, "x".repeat(40));

  it("gives the app settings that it knows, and every process the same", () => {
    const environment = parseEnvironment(
      Object.fromEntries(settings.map(([name, value]) => [name, filledIn(value)])),
      "/app",
    );
    expect(environment).toMatchObject({
      ok: true,
      value: { callLimits: { store: "postgres" }, process: { databasePoolSize: 5, drainSeconds: 5 } },
    });
    const known = readProjectFile("README.md");
    for (const [name] of settings) expect(known, name).toContain(`\`${name}\``);
    expect(COMPOSE.match(/<<: \*app$/gm)).toHaveLength(2);
  });

  it("takes every secret from outside", () => {
    for (const name of ["DATABASE_PASSWORD", "APP_DATABASE_PASSWORD", "AUTH_SECRET"])
      expect(COMPOSE).toContain(`\${${name}:?`);
    expect(COMPOSE).not.toMatch(/PASSWORD: [^$]/);
  });

  it("has the app work as a user who owns nothing, whom the database makes", () => {
    const users = Object.fromEntries(
      settings
        .filter(([name]) => name.endsWith("DATABASE_URL"))
        .map(([name, url]) => [name, /\/\/(\w+):/.exec(url)?.[1]]),
    );
    const owner = /POSTGRES_USER: (\w+)/.exec(COMPOSE)?.[1];
    expect(users).toEqual({ DATABASE_URL: "which_portal_app", MIGRATION_DATABASE_URL: owner });
    expect(COMPOSE).toContain("./deploy/make-app-user.sh:/docker-entrypoint-initdb.d/");
    expect(readProjectFile("deploy/make-app-user.sh")).toContain(`CREATE ROLE ${users["DATABASE_URL"]} LOGIN`);
  });

  it("lets no container write to its own files, or be more than it has to", () => {
    const services = COMPOSE.slice(COMPOSE.indexOf("\nservices:"), COMPOSE.indexOf("\nnetworks:"));
    expect(services.match(/^ {2}[\w-]+:$/gm)).toHaveLength(4);
    expect(services.match(/<<: \*(kept-small|app)$/gm)).toHaveLength(4);
    expect(app).toContain("<<: *kept-small");
    expect(COMPOSE).toMatch(
      /x-kept-small: &kept-small\n {2}restart: unless-stopped\n {2}read_only: true\n {2}cap_drop: \[ALL\]/,
    );
    expect(services.match(/^ {4}user: (.+)$/gm)).toEqual(["    user: postgres", "    user: nginx"]);
  });

  it("runs the proxy on the file that the deployment tests run it on, and has the app trust that proxy alone", () => {
    expect(COMPOSE).toContain('"./deploy/nginx.conf:/etc/nginx/nginx.conf:ro"');
    expect(readProjectFile("tests/support/deployment/proxy.ts")).toContain('readProjectFile("deploy/nginx.conf")');
    const address = /proxy:[\s\S]*?ipv4_address: ([\d.]+)/.exec(COMPOSE)?.[1];
    expect(settings).toContainEqual(["TRUSTED_PROXIES", address]);
    for (const name of ["app-1", "app-2"]) {
      expect(NGINX).toContain(`server ${name}:3000 `);
      expect(COMPOSE).toContain(`\n  ${name}:\n`);
    }
    expect(NGINX).toContain("listen 8443 ssl");
    expect(COMPOSE).toContain('"443:8443"');
    for (const secret of ["certificate", "certificate_key"]) expect(NGINX).toContain(` /run/secrets/${secret};`);
  });

  it("waits longer for the end of a process than that may take", () => {
    const seconds = (name: string, text: string) =>
      Number(new RegExp(`${name}\\D*(\\d[\\d_]*)`).exec(text)?.[1]?.replace("_", ""));
    const limit = seconds("STOP_TIMEOUT_MS", readProjectFile("scripts/serve.ts")) / 1000;
    const drain = seconds("DRAIN_SECONDS", app);
    expect(seconds("stop_grace_period", app)).toBeGreaterThan(drain + limit);
  });
});
