import { useState } from "react";
import { explainStoredFault, type StoredFault } from "@/lib/my-codes/stored-codes";
import type { IsoDate } from "@/lib/shared/iso-date";
import { myCodesPanelTexts } from "@/texts/my-codes-panel";
import { saveFile } from "../batch/save-file";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { explainNotKept } from "./keep-codes";
import { startMyCodesAnew } from "./kept-store";

const { brokenCodes } = myCodesPanelTexts;

interface BrokenCodesProps {
  readonly fault: StoredFault;
  readonly text: string;
  readonly today: IsoDate | undefined;
}

/** What stands on the device cannot be read: it can be saved, and is replaced only by somebody who says so. */
export function BrokenCodes({ fault, text, today }: BrokenCodesProps) {
  const [refusal, setRefusal] = useState("");
  const startAnew = () => {
    const result = startMyCodesAnew();
    if (result !== "kept") setRefusal(explainNotKept(result));
  };
  return (
    <Callout tone="refusal" title={brokenCodes.title} className="mt-3 max-w-2xl">
      <p className="mt-1 text-base">{brokenCodes.advice(explainStoredFault(fault))}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          onClick={() => saveFile(text, "application/json", `which-portal-my-codes-unread-${today ?? "all"}.json`)}
        >
          {brokenCodes.save}
        </Button>
        <Button onClick={startAnew}>{brokenCodes.startAnew}</Button>
      </div>
      <p role="status" className="mt-2 font-medium">
        {refusal}
      </p>
    </Callout>
  );
}
