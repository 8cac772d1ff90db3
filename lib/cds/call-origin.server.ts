import "server-only";
import { LOCAL_CALLER_HEADER } from "../auth/server-headers";
import { requireEnvironment } from "../env.server";

/** What a call says beside its body, by the names of its headers in lower case. */
export type ReadHeader = (name: string) => string | undefined;

/** Where a call came from, and the address of the product as its client knows it. */
export interface CallOrigin {
  readonly authorization: string | undefined;
  readonly isLocal: boolean;
  readonly base: string;
}

const HOST = /^(?:[a-z\d][a-z\d.-]{0,252}|\[[\da-f:]{2,45}\])(?::\d{1,5})?$/i;

/** Reads where a call came from. The web server itself says in a header of ours whether that is this machine. */
export function readCallOrigin(readHeader: ReadHeader): CallOrigin {
  return {
    authorization: readHeader("authorization"),
    isLocal: readHeader(LOCAL_CALLER_HEADER) === "yes",
    base: requireEnvironment().publicUrl ?? toBase(readHeader("host")),
  };
}

/** A host that is none leads nowhere: links then stay on the machine that they are read on. */
function toBase(host: string | undefined): string {
  return `http://${host !== undefined && HOST.test(host) ? host.toLowerCase() : "localhost"}`;
}
