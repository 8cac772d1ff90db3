import { expect, test } from "@playwright/test";

const BUILT = ["/", "/batch", "/guide", "/api", "/offline"];
const MADE = ["/answer?code=70551&dos=2026-05-14", "/lists", "/lists/changes", "/admin/sign-in", "/no-such-page"];

/** The source list of a directive. */
function sourcesOf(policy: string | undefined, name: string): readonly string[] {
  const directive = (policy ?? "").split(";").map((part) => part.trim().split(/\s+/));
  return directive.find(([first]) => first === name)?.slice(1) ?? [];
}

for (const path of [...BUILT, ...MADE]) {
  test(`${path} runs its own scripts and no others`, { tag: "@quick" }, async ({ page }) => {
    const told: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text()) && !message.text().includes("strange"))
        told.push(message.text());
    });
    const response = await page.goto(path);
    const policy = response?.headers()["content-security-policy"];
    const scripts = sourcesOf(policy, "script-src");
    expect(scripts).toContain("'self'");
    for (const source of scripts) expect(source).toMatch(/^'(self|sha256-[\w+/=]+|nonce-[\w+/=]+)'$/);
    await page.waitForLoadState("networkidle");
    expect(told).toEqual([]);

    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "globalThis.strangeRan = true";
      document.body.append(script);
      // What the test itself evaluates may evaluate more; what comes later is the page's own.
      const evaluates = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: that it does not work is the point.
            resolve(globalThis.eval("true"));
          } catch {
            resolve(false);
          }
        });
      });
      return { strange: "strangeRan" in globalThis, evaluates };
    });
    expect(ran).toEqual({ strange: false, evaluates: false });
  });
}

test("a page that is the same for everybody has the same policy for everybody, and a page for one reader has its own", async ({
  request,
}) => {
  const policyOf = async (path: string) => (await request.get(path)).headers()["content-security-policy"];
  for (const path of BUILT) {
    expect(await policyOf(path)).toBe(await policyOf(path));
    expect(await policyOf(path)).not.toContain("nonce-");
  }
  for (const path of MADE) {
    expect(await policyOf(path)).toContain("nonce-");
    expect(await policyOf(path)).not.toBe(await policyOf(path));
  }
});

test("a reader cannot choose the nonce of a page", async ({ request }) => {
  const headers = { "Content-Security-Policy": "script-src 'nonce-chosen'" };
  for (const path of ["/answer?code=70551&dos=2026-05-14", "/"]) {
    const response = await request.get(path, { headers });
    expect(response.headers()["content-security-policy"]).not.toContain("chosen");
    expect(await response.text()).not.toContain('nonce="chosen"');
  }
});

test("every answer says how far it may be trusted", { tag: "@quick" }, async ({ request }) => {
  for (const path of ["/", "/answer", "/api/v1/lists", "/cds-services", "/first.js", "/no-such-page", "/healthz"]) {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy":
        path.startsWith("/api/v1") || path === "/cds-services" ? "cross-origin" : "same-origin",
    });
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["x-powered-by"]).toBeUndefined();
    // Only an address that is protected can promise to stay so.
    expect(headers["strict-transport-security"]).toBeUndefined();
  }
});
