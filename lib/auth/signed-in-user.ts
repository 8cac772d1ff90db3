/** What a user may do under `/admin`: look, or also import, publish, withdraw and announce. */
export type Role = "viewer" | "maintainer";

/** Whoever is signed in. */
export interface SignedInUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** Says whether a role may do what another role is needed for. */
export function allows(role: Role, needed: Role): boolean {
  return role === "maintainer" || needed === "viewer";
}
