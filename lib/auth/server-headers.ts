/** Where the web server writes the address of the client, in place of whatever the client sent under this name. */
export const CLIENT_ADDRESS_HEADER = "x-client-address";

/** Where the web server writes "yes" for a call that was made on this machine itself, with nothing in between. */
export const LOCAL_CALLER_HEADER = "x-local-caller";

/** Where the web server writes the path and query that were asked for, which a page does not learn otherwise. */
export const PATH_HEADER = "x-requested-path";
