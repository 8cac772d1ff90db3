import { delimiter } from "node:path";
import { expect, it } from "vitest";
import { findDeploymentGap } from "../../../scripts/lib/find-deployment-gap.mjs";
import { writeTemporaryTree } from "../../support/temporary-tree";

const serverUrl = "postgresql://tester@127.0.0.1/test";

it("nothing is missing where the programs and a server are", () => {
  const path = ["one", "two"].map((name) => writeTemporaryTree({ [name === "one" ? "nginx" : "openssl"]: "" }));
  expect(findDeploymentGap({ serverUrl, path: path.join(delimiter) })).toBeUndefined();
});

it("a server that is missing is named, in one line", () => {
  const path = writeTemporaryTree({ nginx: "", openssl: "" });
  for (const none of [undefined, ""]) {
    expect(findDeploymentGap({ serverUrl: none, path })).toBe("they need a PostgreSQL server: set TEST_DATABASE_URL");
  }
});
