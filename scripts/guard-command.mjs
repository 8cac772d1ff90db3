// Runs the command that its arguments name, and ends it as soon as the process that asked for it is gone, however that
// ended: a start that was killed must leave nothing behind that still writes into the folder of the next one.
import { spawn } from "node:child_process";

const [command, ...args] = process.argv.slice(2);
const isWindows = process.platform === "win32";

// The command is in the same group, so it has the signal too and ends in its own way.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

// Windows finds npm only through a shell.
const child = spawn(command, args, { shell: isWindows && command === "npm", stdio: ["ignore", "inherit", "inherit"] });
process.once("disconnect", () => {
  if (isWindows) child.kill();
  else process.kill(-process.pid, "SIGKILL");
});
child.once("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
child.once("exit", (code) => process.exit(code ?? 1));
