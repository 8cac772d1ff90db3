import type { Fact, Help } from "@/lib/guidance/fact";
import { FactText } from "../decision/fact-text";
import { SourceMark } from "./source-mark";

/** One fact of the guide with the letters of its sources. */
export function GuideFact({ fact, lead }: { readonly fact: Fact; readonly lead?: string }) {
  return (
    <p>
      {lead ? <strong className="font-medium text-ink">{lead} </strong> : null}
      <FactText fact={fact} />
      <SourceMark fact={fact} />
    </p>
  );
}

/** A fact for those whom its question fits. */
export function GuideHelp({ help }: { readonly help: Help }) {
  return <GuideFact fact={help} lead={help.question} />;
}
