import { get } from "node:http";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import type { Figure } from "./measure";
import type { SomeLists } from "./some-lists";

const compress = promisify(brotliCompress);

/** The bytes of the lists as browsers load them, for each code and beside the same lists as plain JSON. */
export async function measureSnapshot(baseUrl: string, { published, codes }: SomeLists): Promise<Figure[]> {
  const current = (await (await fetch(`${baseUrl}/api/v1/lists/current`)).json()) as { readonly snapshot: string };
  const { bytes, encoding } = await readBytes(new URL(current.snapshot, baseUrl));
  const plain = await compress(JSON.stringify({ lists: published.lists, versions: published.versions }));
  const details = { bytes, encoding, codes: codes.length, plainBytes: plain.byteLength };
  return [
    {
      name: "bytes of the lists in a browser's first load, a code",
      against: "one code",
      goal: { atMost: 3 },
      ratios: [bytes / codes.length],
      details,
    },
    {
      name: "bytes of the lists in a browser's first load",
      against: "plain JSON, compressed as well",
      goal: { atMost: 0.5 },
      ratios: [bytes / plain.byteLength],
      details,
    },
  ];
}

/** The bytes as they travel to a browser: `fetch` would unpack them. */
function readBytes(url: URL): Promise<{ readonly bytes: number; readonly encoding: string }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "br" } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`The lists were answered with ${response.statusCode}`));
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      response.once("error", reject);
      response.once("end", () => resolve({ bytes, encoding: response.headers["content-encoding"] ?? "none" }));
    }).once("error", reject);
  });
}
