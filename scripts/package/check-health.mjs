// Ends with 0 where the server on this machine can answer. A container asks it, so that its image needs no other program.
const { HOST = "127.0.0.1", PORT = "3000" } = process.env;
// A server that listens everywhere is also found here.
const address = { "0.0.0.0": "127.0.0.1", "::": "::1" }[HOST] ?? HOST;
const host = address.includes(":") ? `[${address}]` : address;

const isReady = await fetch(`http://${host}:${PORT}/readyz`, { signal: AbortSignal.timeout(3_000) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = isReady ? 0 : 1;
