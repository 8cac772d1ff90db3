import { createHash } from "node:crypto";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;

/** What a page may load and run beside its own scripts: only what this server has, and no plugin, frame or base. */
const OTHERS = [
  "default-src 'self'",
  // React writes widths and heights of parts as attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
];

/**
 * The Content Security Policy of a page. Scripts run that come from this server, and of those inside of the page the ones
 * that `sources` names: by a hash of what they are, or by a nonce that is made for one answer.
 */
export function toPolicy(sources: readonly string[], isPublic: boolean): string {
  const scripts = ["script-src 'self'", ...sources.map((source) => `'${source}'`)].join(" ");
  return [scripts, ...OTHERS, ...(isPublic ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/**
 * Names the scripts inside of a page that the build made. They are the same for everybody, so that the page can be kept
 * by a cache in front.
 *
 * @example
 * hashScripts("<script>1</script>"); // ["sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s="]
 */
export function hashScripts(html: string): readonly string[] {
  const texts = [...html.matchAll(SCRIPT)].flatMap(([, attributes = "", text = ""]) =>
    /\bsrc\s*=/i.test(attributes) ? [] : [text],
  );
  return [...new Set(texts)].map((text) => `sha256-${createHash("sha256").update(text).digest("base64")}`);
}
