import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { ROOT, requireWritableFolder } from "@/scripts/lib/root-folder.mjs";

it("a folder where packages and pages cannot be made is told in one line", () => {
  expect(() => requireWritableFolder("/no/such/folder")).toThrow(
    /^This user may not write into \/no\/such\/folder, .*Start as its owner, or start a copy of the folder\.$/,
  );
});

it("a folder of this user is none", () => {
  requireWritableFolder(tmpdir());
  requireWritableFolder(ROOT);
});
