import "server-only";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

type Bytes = Uint8Array<ArrayBuffer>;

/** A snapshot as it is sent to browsers. It can be sent at once; its packed forms are made once, beside other work. */
export interface ServedSnapshot {
  /** The name of its content. */
  readonly hash: string;
  /** The snapshot itself, and its packed forms as soon as they are made. */
  readonly forms: Readonly<SnapshotForms>;
  /** The smallest form, which takes a second to make for large lists. */
  readonly brotli: Promise<Bytes>;
}

/** By the names that HTTP has for them. */
interface SnapshotForms {
  identity: Bytes;
  gzip?: Bytes;
  br?: Bytes;
}

/** Gets a snapshot ready to be sent. `brotli` is its smallest form where that was kept. */
export function serveSnapshot(hash: string, identity: Bytes, brotli?: Bytes): ServedSnapshot {
  const forms: SnapshotForms = { identity, ...(brotli === undefined ? undefined : { br: brotli }) };
  return { hash, forms, brotli: packForms(forms) };
}

async function packForms(forms: SnapshotForms): Promise<Bytes> {
  const { identity } = forms;
  forms.gzip = new Uint8Array(await packGzip(identity, { level: constants.Z_BEST_COMPRESSION }));
  forms.br ??= new Uint8Array(
    await packBrotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
  );
  return forms.br;
}
