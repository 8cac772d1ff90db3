import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { toSignInPath } from "./return-path";
import { PATH_HEADER } from "./server-headers";
import { readSignedInUser } from "./session.server";
import { allows, type Role, type SignedInUser } from "./signed-in-user";

/**
 * Says who is looking at a page under `/admin`, and sends everybody else to sign in and back here afterwards.
 *
 * Call it first in each page: a layout is kept while its pages change and checks nothing. Whoever may not do what the
 * page is for comes to the overview.
 */
export async function requirePageUser(needed: Role = "viewer"): Promise<SignedInUser> {
  const asked = await headers();
  const user = await readSignedInUser(asked);
  if (user === undefined) redirect(toSignInPath(asked.get(PATH_HEADER)));
  if (!allows(user.role, needed)) redirect("/admin");
  return user;
}
