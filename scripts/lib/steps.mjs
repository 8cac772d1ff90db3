/** Runs one step and prints its name and how long it took; says so when there was nothing to do. */
export async function runStep(name, isDone, work) {
  if (isDone()) {
    console.log(`${name}: nothing to do`);
    return;
  }
  const startedAt = performance.now();
  await work();
  console.log(`${name}: ${formatSeconds(performance.now() - startedAt)}`);
}

export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
