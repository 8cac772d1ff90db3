import "server-only";
import { LOCAL_CALLER_HEADER } from "../auth/server-headers";
import { findSiteAddress } from "../env/site-address.server";

/** What a call says beside its body, by the names of its headers in lower case. */
export type ReadHeader = (name: string) => string | undefined;

/** Where a call came from, and the address of the product as its client knows it. */
export interface CallOrigin {
  readonly authorization: string | undefined;
  readonly isLocal: boolean;
  readonly base: string;
}

/** Reads where a call came from. The web server itself says in a header of ours whether that is this machine. */
export function readCallOrigin(readHeader: ReadHeader): CallOrigin {
  return {
    authorization: readHeader("authorization"),
    isLocal: readHeader(LOCAL_CALLER_HEADER) === "yes",
    base: findSiteAddress(readHeader("host")),
  };
}
