import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, vi } from "vitest";
import { readProjectFile } from "../run-tool";

/** nginx, as it stands in front of two processes. */
export interface ReverseProxy {
  readonly address: string;
  /** The certificate that it shows. */
  readonly certificate: string;
  /** A line for each answer. */
  readLog(): readonly string[];
  stop(): Promise<void>;
}

/** The user and group that may do nothing. */
const NOBODY = 65_534;
const IS_ROOT = process.getuid?.() === 0;
/** Debian keeps it where only root looks. */
const PATH = `${process.env["PATH"]}${delimiter}/usr/sbin`;

/** Starts nginx with the configuration of `deploy/`, in which only addresses and places of files are filled in. */
export async function startProxy(port: number, apps: readonly [string, string]): Promise<ReverseProxy> {
  const folder = mkdtempSync(join(tmpdir(), "which-portal-proxy-"));
  const inFolder = (name: string) => join(folder, name);
  makeCertificate(inFolder("certificate"), inFolder("certificate-key"));
  const config = fillIn(readProjectFile("deploy/nginx.conf"), {
    "app-1:3000": new URL(apps[0]).host,
    "app-2:3000": new URL(apps[1]).host,
    "listen 8443": `listen 127.0.0.1:${port}`,
    "/run/secrets/certificate;": `${inFolder("certificate")};`,
    "/run/secrets/certificate_key;": `${inFolder("certificate-key")};`,
  });
  writeFileSync(inFolder("nginx.conf"), config);
  const [log, faults] = [openSync(inFolder("log"), "a"), openSync(inFolder("faults"), "a")];
  if (IS_ROOT) for (const name of [".", "log", "faults", "certificate-key"]) chownSync(inFolder(name), NOBODY, NOBODY);
  const child = spawn("nginx", ["-p", folder, "-c", inFolder("nginx.conf"), "-e", "stderr"], {
    env: { ...process.env, PATH },
    stdio: ["ignore", log, faults],
    ...(IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  const readFaults = () => readFileSync(inFolder("faults"), "utf8");
  await waitUntilListening(child, port, readFaults).catch((error: unknown) => {
    child.kill();
    throw error;
  });
  return {
    address: `https://localhost:${port}`,
    certificate: readFileSync(inFolder("certificate"), "utf8"),
    readLog: () => readFileSync(inFolder("log"), "utf8").trim().split("\n"),
    stop: async () => {
      if (child.exitCode === null) {
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every place has to be there exactly once, so that the test runs what servers run. */
function fillIn(config: string, places: Readonly<Record<string, string>>): string {
  return Object.entries(places).reduce((text, [place, filling]) => {
    expect(text.split(place), `${place} in deploy/nginx.conf`).toHaveLength(2);
    return text.replace(place, filling);
  }, config);
}

function makeCertificate(file: string, keyFile: string): void {
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "2"];
  execFileSync("openssl", ["req", ...kind, ...names, "-keyout", keyFile, "-out", file], { stdio: "pipe" });
}

async function waitUntilListening(child: ChildProcess, port: number, readFaults: () => string): Promise<void> {
  let fault: unknown;
  child.once("error", (error) => {
    fault = error;
  });
  const tryToConnect = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true));
      socket.once("error", () => resolve(false)).once("connect", () => socket.destroy());
    });
  const look = async () => expect(fault ?? child.exitCode ?? (await tryToConnect())).not.toBe(false);
  await vi.waitFor(look, { timeout: 10_000 });
  if (fault !== undefined || child.exitCode !== null) throw new Error(`nginx did not start: ${fault ?? readFaults()}`);
}
