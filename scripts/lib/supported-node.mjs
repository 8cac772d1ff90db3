const OLDEST = [20, 19];

/**
 * Says in one line that a version of Node is too old; undefined when it is not. Old versions run this, so it is written
 * in words that they know.
 *
 * @param {string} version such as "20.19.0"
 * @returns {string | undefined}
 */
export function findNodeFault(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `Node.js ${version} is too old: Which Portal needs ${OLDEST.join(".")} or newer. Install one from https://nodejs.org and start again.`;
}
