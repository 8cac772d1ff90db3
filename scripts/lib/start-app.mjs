import { startChild, stopChild, waitForEnd } from "./child-processes.mjs";

/** Long, because the first start builds. */
const START_MS = 900_000;

const ADDRESS = /^Which Portal is ready: (http:\/\/\S+)$/m;

const APP_SETTINGS = /^(DATABASE_URL|PUBLIC_URL|AUTH_SECRET|HOST|TRUSTED_PROXIES|OIDC_\w+)$/;

/**
 * Starts the app as a user does, on a free port with its files in `dataFolder`, and waits until it serves. `settings`
 * are the variables that it is to be started with.
 */
export async function startApp({ dataFolder, env, settings = {} }) {
  const child = startChild(process.execPath, ["scripts/start.mjs"], {
    env: { ...withoutAppSettings(env), ...settings, PORT: "0", DATA_DIR: dataFolder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const timer = setTimeout(() => stopChild(child), START_MS);
  const baseUrl = await new Promise((resolve, reject) => {
    const read = (text) => {
      output += text;
      const address = ADDRESS.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    waitForEnd(child).then((ending) => reject(new Error(`The app ended with ${ending}:\n${output}`)), reject);
  }).finally(() => clearTimeout(timer));
  return { baseUrl, stop: () => stopChild(child), readOutput: () => output };
}

/** The tests decide what the app runs on, not the shell that they were started from. */
function withoutAppSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !APP_SETTINGS.test(name)));
}
