import { checkDatabase } from "../lib/db/open-database.server";
import { requireEnvironment } from "../lib/env.server";
import { findPortFault } from "./lib/check-port.mjs";
import { describeFault, endWithParent, StartError } from "./lib/serve-process";

endWithParent(() => process.exit(1));
try {
  const environment = requireEnvironment();
  await checkDatabase(environment);
  const fault = environment.port === 0 ? undefined : await findPortFault(environment.host, environment.port);
  if (fault !== undefined) throw new StartError(fault);
} catch (error) {
  console.error(describeFault(error));
  process.exitCode = 1;
}
