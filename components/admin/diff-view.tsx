"use client";

import { clsx } from "clsx";
import { useDeferredValue, useMemo, useState } from "react";
import type { CodeChange, ListDiff } from "@/lib/lists/compare/list-changes";
import type { ListEntry } from "@/lib/router/routing-tables";
import { countOf, formatCount } from "../batch/describe-counts";
import { Card } from "../ui/card";
import { ChoiceButtons } from "../ui/choice-buttons";
import { TextField } from "../ui/field";
import { VirtualList } from "../ui/virtual-list";
import { describeConditions } from "./entry-words";

type Kind = "added" | "removed" | "changed";

const KINDS = [
  { kind: "added", words: "Added" },
  { kind: "removed", words: "Removed" },
  { kind: "changed", words: "Changed" },
] as const satisfies readonly { readonly kind: Kind; readonly words: string }[];

/** What the draft and the edition in force do not have in common, code by code. */
export function DiffView({ diff }: { readonly diff: ListDiff }) {
  const first = KINDS.find(({ kind }) => diff[kind].length > 0)?.kind ?? "added";
  const [kind, setKind] = useState<Kind>(first);
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const shown = useMemo(() => diff[kind].filter((change) => mentions(change, wanted)), [diff, kind, wanted]);
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <ChoiceButtons
          legend="Kind of change"
          choices={KINDS.map(({ kind: value, words }) => ({ value, label: words, count: diff[value].length }))}
          value={kind}
          onChange={setKind}
        />
        <div className="w-full sm:w-72">
          <TextField
            type="search"
            label="Search in the difference"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      </div>
      <p className="figures text-sm text-ink-faint">{countOf(diff.unchanged, "code")} unchanged</p>
      {shown.length === 0 ? (
        <p role="status" className="text-ink-soft">
          {diff[kind].length === 0 ? "None." : "No code is like that."}
        </p>
      ) : (
        <Card>
          <VirtualList
            label={`Codes ${kind}: ${formatCount(shown.length)}`}
            rows={shown}
            keyOf={({ code }) => code}
            usualHeight={53}
          >
            {(change) => <ChangeLine change={change} />}
          </VirtualList>
        </Card>
      )}
    </div>
  );
}

function ChangeLine({ change: { code, before, after } }: { readonly change: CodeChange }) {
  const isChanged = before.length > 0 && after.length > 0;
  return (
    <div className="grid gap-x-5 gap-y-1 bg-surface px-4 py-3 text-sm sm:grid-cols-[6rem_minmax(0,1fr)]">
      <p className="code-figures font-semibold">{code}</p>
      <div className="min-w-0 space-y-1">
        {before.length > 0 ? <Side words={isChanged ? "Until now" : undefined} entries={before} isPast /> : null}
        {after.length > 0 ? <Side words={isChanged ? "From now on" : undefined} entries={after} /> : null}
      </div>
    </div>
  );
}

interface SideProps {
  readonly words: string | undefined;
  readonly entries: readonly ListEntry[];
  readonly isPast?: boolean;
}

function Side({ words, entries, isPast = false }: SideProps) {
  return (
    <p className={clsx(isPast && words !== undefined && "text-ink-faint")}>
      {words === undefined ? null : <span className="font-medium">{words}: </span>}
      {entries.map((entry) => describeConditions(entry).join(" · ") || "without conditions").join(" | ")}
    </p>
  );
}

function mentions({ code, before, after }: CodeChange, wanted: string): boolean {
  if (wanted === "" || code.toLowerCase().includes(wanted)) return true;
  return [...before, ...after].some((entry) => describeConditions(entry).join(" ").toLowerCase().includes(wanted));
}
