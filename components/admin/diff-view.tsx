"use client";

import { clsx } from "clsx";
import { useDeferredValue, useMemo, useState } from "react";
import type { CodeChange, ListDiff } from "@/lib/lists/compare/list-changes";
import type { ListEntry } from "@/lib/router/routing-tables";
import { adminPublishTexts } from "@/texts/admin-publish";
import { Card } from "../ui/card";
import { ChoiceButtons } from "../ui/choice-buttons";
import { TextField } from "../ui/field";
import { VirtualList } from "../ui/virtual-list";
import { describeConditions } from "./entry-words";

const { diffView } = adminPublishTexts;

const KINDS = ["added", "removed", "changed"] as const;

/** What the draft and the edition in force do not have in common, code by code. */
export function DiffView({ diff }: { readonly diff: ListDiff }) {
  const first = KINDS.find((some) => diff[some].length > 0) ?? "added";
  const [kind, setKind] = useState<(typeof KINDS)[number]>(first);
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const shown = useMemo(() => diff[kind].filter((change) => mentions(change, wanted)), [diff, kind, wanted]);
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <ChoiceButtons
          legend={diffView.kind}
          choices={KINDS.map((value) => ({ value, label: diffView.kinds[value], count: diff[value].length }))}
          value={kind}
          onChange={setKind}
        />
        <div className="w-full sm:w-72">
          <TextField
            type="search"
            label={diffView.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      </div>
      <p className="figures text-sm text-ink-faint">{diffView.unchanged(diff.unchanged)}</p>
      {shown.length === 0 ? (
        <p role="status" className="text-ink-soft">
          {diff[kind].length === 0 ? diffView.none : diffView.noneFound}
        </p>
      ) : (
        <Card>
          <VirtualList
            label={diffView.codes[kind](shown.length)}
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
        {before.length > 0 ? <Side entries={before} {...(isChanged ? { side: "before" } : {})} /> : null}
        {after.length > 0 ? <Side entries={after} {...(isChanged ? { side: "after" } : {})} /> : null}
      </div>
    </div>
  );
}

interface SideProps {
  readonly entries: readonly ListEntry[];
  /** Missing where the code stands on one side only. */
  readonly side?: "before" | "after";
}

function Side({ entries, side }: SideProps) {
  const words = entries.map((entry) => describeConditions(entry).join(" · ") || diffView.withoutConditions).join(" | ");
  return (
    <p className={clsx(side === "before" && "text-ink-faint")}>
      {side === undefined ? words : diffView[side](words, (label) => <span className="font-medium">{label}</span>)}
    </p>
  );
}

function mentions({ code, before, after }: CodeChange, wanted: string): boolean {
  if (wanted === "" || code.toLowerCase().includes(wanted)) return true;
  return [...before, ...after].some((entry) => describeConditions(entry).join(" ").toLowerCase().includes(wanted));
}
