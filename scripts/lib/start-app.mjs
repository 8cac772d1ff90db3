import { startChild, stopChild, waitForEnd } from "./child-processes.mjs";
import { ROOT } from "./root-folder.mjs";
import { keepOutput } from "./search-logs.mjs";

/** Long, because the first start builds. */
const START_MS = 900_000;

const ADDRESS = /^Which Portal is ready: (http:\/\/\S+)$/m;

const APP_SETTINGS =
  /^((?:MIGRATION_)?DATABASE_URL|PUBLIC_URL|AUTH_SECRET|HOST|TRUSTED_PROXIES|OIDC_\w+|CDS_\w+|LOG_LEVEL|FORCE_COLOR)$/;

const AS_A_USER_DOES = ["scripts/start.mjs"];

/**
 * Starts the app on a free port with its files in `dataFolder`, and waits until it serves: as a user does, unless `args`
 * say what Node is to run instead. `settings` are the variables that it is to be started with, `folder` the project's
 * folder where it is not this one.
 */
export async function startApp({ dataFolder, env, settings = {}, folder = ROOT, args = AS_A_USER_DOES }) {
  const child = startChild(process.execPath, args, {
    cwd: folder,
    env: { ...withoutAppSettings(env), ...settings, PORT: "0", DATA_DIR: dataFolder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = waitForEnd(child);
  let output = "";
  const keep = keepOutput(child.pid, env);
  const timer = setTimeout(() => stopChild(child), START_MS);
  const baseUrl = await new Promise((resolve, reject) => {
    const read = (text) => {
      output += text;
      keep(text);
      const address = ADDRESS.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    ended.then((ending) => reject(new Error(`The app ended with ${ending}:\n${output}`)), reject);
  }).finally(() => clearTimeout(timer));
  return { baseUrl, pid: child.pid, ended, stop: () => stopChild(child), readOutput: () => output };
}

/** The tests decide what the app runs on, not the shell that they were started from. */
function withoutAppSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !APP_SETTINGS.test(name)));
}
