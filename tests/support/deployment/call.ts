import { request as requestPlain } from "node:http";
import { Agent, request } from "node:https";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The address of this machine to call from. */
  readonly from?: string;
}

export type Caller = (url: string, call?: Call) => Promise<Answer>;

/** Makes what calls a server that shows this certificate, on connections that are kept, as a client does. */
export function createCaller(certificate: string): Caller {
  const agent = new Agent({ ca: certificate, keepAlive: true, maxSockets: 50 });
  return (url, { method = "GET", headers = {}, body, from } = {}) =>
    new Promise((resolve, reject) => {
      const options = { method, headers, ...(from === undefined ? {} : { localAddress: from }) };
      const isPlain = url.startsWith("http:");
      const sent = isPlain ? requestPlain(url, options) : request(url, { ...options, agent });
      sent.once("error", reject).once("response", (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk)).once("error", reject);
        response.once("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
      sent.end(body);
    });
}

/** What a page of ours sends with a write, and with the session of whoever is signed in. */
export function fromPageAt(origin: string, cookie = ""): Readonly<Record<string, string>> {
  return { origin, "content-type": "application/json", ...(cookie === "" ? {} : { cookie }) };
}

/** The cookies that an answer sets, as the browser sends them back. */
export function readCookies({ headers }: Answer): string {
  return [headers["set-cookie"] ?? []]
    .flat()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
