import "server-only";
import { createHash } from "node:crypto";
import type { Prisma } from "../../db/generated/client";
import type { KeptFile } from "../publish-list.server";

const MOST_NAME_CHARACTERS = 200;

/** Keeps the bytes of a list file, once however often they come, and says where. */
export async function keepFile(tx: Prisma.TransactionClient, name: string, bytes: Uint8Array): Promise<KeptFile> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await tx.sourceFile.createMany({ data: { sha256, bytes: new Uint8Array(bytes) }, skipDuplicates: true });
  const { id } = await tx.sourceFile.findUniqueOrThrow({ where: { sha256 }, select: { id: true } });
  return { id, name, sha256 };
}

/** A file's name without its folders and without characters that cannot be shown; never empty. */
export function toFileName(given: string): string {
  const name = given
    .replace(/^.*[/\\]/s, "")
    .replace(/\p{C}+/gu, "")
    .trim();
  if (name === "") return "list";
  const characters = [...name];
  if (characters.length <= MOST_NAME_CHARACTERS) return name;
  // The ending tells what a file is, so it is the middle that goes.
  return `${characters.slice(0, MOST_NAME_CHARACTERS - 21).join("")}…${characters.slice(-20).join("")}`;
}
