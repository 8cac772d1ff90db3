const SIGN_IN_PATH = "/admin/sign-in";
const OVERVIEW_PATH = "/admin";
const MAX_LENGTH = 500;

/** A path of the maintainers' pages, without anything that a browser could read as the address of another host. */
const SAFE_PATH = /^\/admin(?:\/[A-Za-z0-9._~%-]+)*\/?(?:\?[A-Za-z0-9._~%&=+:,-]*)?$/;

/**
 * Says where to go after signing in: to the page that was asked for, if it is one of the maintainers' pages, else to
 * the overview. No other address gets through, however it is written.
 *
 * @example
 * toReturnPath("/admin/drafts/7");    // "/admin/drafts/7"
 * toReturnPath("//elsewhere.example"); // "/admin"
 */
export function toReturnPath(asked: string | null | undefined): string {
  if (asked === null || asked === undefined || asked.length > MAX_LENGTH || !SAFE_PATH.test(asked)) {
    return OVERVIEW_PATH;
  }
  const [path = ""] = asked.split("?");
  const steps = path.split("/").map((step) => step.replaceAll(/%2e/gi, "."));
  const leads = steps.some((step) => step === "." || step === "..");
  return leads || path.startsWith(SIGN_IN_PATH) || path.startsWith("/admin/api") ? OVERVIEW_PATH : asked;
}

/**
 * Says where somebody who is signed out has to go, from the path that they asked for.
 *
 * @example
 * toSignInPath("/admin/drafts/7?_rsc=1b"); // "/admin/sign-in?next=%2Fadmin%2Fdrafts%2F7"
 */
export function toSignInPath(asked: string | null): string {
  const next = toReturnPath(withoutRouterMark(asked));
  return next === OVERVIEW_PATH ? SIGN_IN_PATH : `${SIGN_IN_PATH}?next=${encodeURIComponent(next)}`;
}

/** The pages' own router asks for them with a mark of its own. */
function withoutRouterMark(asked: string | null): string | null {
  if (asked === null) return null;
  const [path = "", query = ""] = asked.split("?");
  const kept = query.split("&").filter((part) => part !== "" && !part.startsWith("_rsc="));
  return kept.length === 0 ? path : `${path}?${kept.join("&")}`;
}
