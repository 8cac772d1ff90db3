import { openDatabase } from "@/lib/db/open-database.server";

/**
 * A process of its own that opens the database under the folder of its first argument, joining a holder or refusing by
 * its second, and says so in one line of JSON. It ends when its input does.
 */
const [dataDir = "", whenHeld = "refuse"] = process.argv.slice(2);
try {
  const database = await openDatabase(
    { databaseUrl: undefined, dataDir },
    { title: "a test", whenHeld: whenHeld === "join" ? "join" : "refuse", onBroken: () => process.exit(3) },
  );
  console.log(JSON.stringify({ kind: database.kind, url: database.url }));
  process.stdin.resume().once("end", async () => {
    await database.close();
    process.exit(0);
  });
} catch (error) {
  console.log(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
}
