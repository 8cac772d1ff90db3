import type { WorkbookReply, WorkbookRequest } from "./make-workbook";
import { writeWorkbook } from "./write-workbook";

self.addEventListener("message", async ({ data }: MessageEvent<WorkbookRequest>) => {
  reply({ bytes: await writeWorkbook(data.sheets, data.madeAt) });
});

function reply(message: WorkbookReply): void {
  self.postMessage(message);
}
