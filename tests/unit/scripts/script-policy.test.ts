import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashScripts, toPolicy } from "@/scripts/lib/script-policy";

const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

describe("the scripts inside of a page", () => {
  it("are named by what they are, each once, and those of a file are left out", () => {
    const html =
      '<script src="/a.js" async=""></script><script id="x">one\n</script><SCRIPT>two</SCRIPT><script>two</script><p>script</p>';
    expect(hashScripts(html)).toEqual([hash("one\n"), hash("two")]);
  });

  it("are none in a page without any", () => {
    expect(hashScripts("<p>text</p>")).toEqual([]);
  });
});

describe("the policy of a page", () => {
  it("lets scripts run that are named, and no others", () => {
    const [scripts] = toPolicy(["sha256-x", "nonce-y"], false).split("; ");
    expect(scripts).toBe("script-src 'self' 'sha256-x' 'nonce-y'");
    expect(toPolicy([], false)).not.toMatch(/script-src[^;]*unsafe|eval|\*/);
    expect(toPolicy([], false)).toMatch(/object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/);
  });

  it("asks for protected addresses where the product has one", () => {
    expect(toPolicy([], true)).toContain("upgrade-insecure-requests");
    expect(toPolicy([], false)).not.toContain("upgrade-insecure-requests");
  });
});
