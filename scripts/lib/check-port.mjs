import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** How many ports after a taken one are looked at to name a free one. */
const NEIGHBOURS = 20;

/** A server that was just told to end, or whose npm was killed, needs this long to leave its port. */
const LEAVING_MS = 2000;
const RETRY_MS = 100;

/** Says in one line why nothing can listen at an address, and what to do; undefined when something can. */
export async function findPortFault(host, port) {
  const deadline = performance.now() + LEAVING_MS;
  for (;;) {
    const error = await tryToListen(host, port);
    if (error === undefined) return undefined;
    if (error.code !== "EADDRINUSE" || performance.now() > deadline)
      return await describeListenFault(error, host, port);
    await wait(RETRY_MS);
  }
}

/** What an error of `listen` means to the person who started the app. */
export async function describeListenFault(error, host, port) {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken by another program. End that one, or choose another port: PORT=${await findFreePort(host, port)} npm start`;
    case "EACCES":
      return `This user may not listen on port ${port}. Choose a port above 1023: PORT=3000 npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST ${host} is not an address of this machine. Unset HOST to use 127.0.0.1, or use 0.0.0.0 for all addresses.`;
    default:
      return `Nothing can listen at ${host}, port ${port}: ${error.message}. Choose another HOST or PORT.`;
  }
}

async function findFreePort(host, taken) {
  for (let port = taken + 1; port <= Math.min(taken + NEIGHBOURS, 65_535); port++) {
    if ((await tryToListen(host, port)) === undefined) return port;
  }
  return 0;
}

function tryToListen(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
