import { clsx } from "clsx";
import type { Outcome } from "@/lib/router/decision";
import type { ListHistory, ListKind } from "@/lib/router/routing-tables";
import { formatDay } from "@/lib/shared/iso-date";
import { lookUpTexts } from "@/texts/look-up";
import { OUTCOMES, OutcomeTile } from "../decision/outcome";

const { idlePath } = lookUpTexts;

interface Stop {
  readonly outcome: Outcome;
  readonly question: string;
  readonly text: string;
  readonly kind?: ListKind;
  /** Room for the editions while they are on their way, so that nothing below moves when they come. */
  readonly reserved?: string;
}

const STOPS: readonly Stop[] = [
  {
    outcome: "no-auth-needed",
    kind: "no-auth",
    reserved: "min-h-10",
    ...idlePath.noAuth,
  },
  {
    outcome: "healthhelp-webconsult",
    kind: "healthhelp",
    reserved: "min-h-5",
    ...idlePath.healthHelp,
  },
  { outcome: "connect", ...idlePath.connect },
];

/** What the page shows before there is a question: how every answer is found, and in which lists. */
export function IdlePath({ lists }: { readonly lists: readonly ListHistory[] }) {
  return (
    <section aria-label={idlePath.label} className="lg:pt-7">
      <ol className="relative space-y-8 before:absolute before:top-3 before:bottom-10 before:left-6 before:w-px before:bg-line">
        {STOPS.map((stop) => (
          <li key={stop.outcome} className="relative flex gap-5">
            <OutcomeTile outcome={stop.outcome} className="size-12 ring-8 ring-canvas" />
            <div className="min-w-0">
              <p className="text-sm text-ink-faint">{stop.question}</p>
              <h2 className={clsx("text-2xl font-semibold tracking-tight", OUTCOMES[stop.outcome].ink)}>
                {OUTCOMES[stop.outcome].words}
              </h2>
              <p className="mt-0.5 max-w-[52ch] text-ink-soft">{stop.text}</p>
              <Editions lists={lists.filter(({ kind }) => kind === stop.kind)} reserved={stop.reserved} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface EditionsProps {
  readonly lists: readonly ListHistory[];
  readonly reserved: string | undefined;
}

function Editions({ lists, reserved }: EditionsProps) {
  return (
    <ul className={clsx("mt-1 text-xs leading-5 text-ink-faint", reserved)}>
      {lists.map(({ list, name, versions }) => {
        const newest = versions.at(-1);
        return (
          <li key={list}>
            {newest === undefined
              ? idlePath.noEdition(name)
              : idlePath.newestEdition(name, formatDay(newest.effectiveFrom))}
          </li>
        );
      })}
    </ul>
  );
}
