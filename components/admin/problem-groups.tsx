"use client";

import { useState } from "react";
import type { ListReading, RowDecision } from "@/lib/lists/reading/row-reading";
import { adminReadingTexts } from "@/texts/admin-reading";
import { adminSiteTexts } from "@/texts/admin-site";
import { listReadingTexts } from "@/texts/list-reading";
import { formatCount } from "@/texts/numbers";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dialog } from "../ui/dialog";
import { describeEntry } from "./entry-words";
import { actionOf, offersOf, type ProblemGroup } from "./judged-row";
import { describePlace } from "./row-place";
import { SkipForm } from "./skip-form";
import { speakOnly } from "./speak-only";

const { problemGroups } = adminReadingTexts;
const { rowProblems } = listReadingTexts;

interface ProblemGroupsProps {
  readonly reading: ListReading;
  readonly groups: readonly ProblemGroup[];
  readonly onDecide: (decisions: readonly RowDecision[]) => void;
}

type Asked = { readonly what: "enter" | "skip"; readonly group: ProblemGroup };

/** As many as a person looks over before saying yes to all. */
const EXAMPLES = 5;

/** What is open, by what is the matter, with a way to decide all of one kind at once. */
export function ProblemGroups({ reading, groups, onDecide }: ProblemGroupsProps) {
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);

  const enterAll = ({ offered }: ProblemGroup) => {
    onDecide(offered.map((judged) => ({ ...toEnter(judged), choice: "enter" })));
    close();
  };
  const skipAll = ({ rows }: ProblemGroup, reason: string) => {
    onDecide(rows.map(({ row }) => ({ row: row.index, choice: "skip", reason })));
    close();
  };

  return (
    <Card>
      <ul className="divide-y divide-line">
        {groups.map((group) => (
          <li key={group.problem} className="flex flex-wrap items-center gap-x-5 gap-y-3 px-5 py-3.5">
            <div className="min-w-60 flex-1">
              <p className="font-medium">
                <span className="figures">{formatCount(group.rows.length)}</span> × {rowProblems[group.problem].name}
              </p>
              <p className="text-sm text-ink-soft">{rowProblems[group.problem].sentence}</p>
            </div>
            <div className="flex flex-wrap gap-2">
              {group.offered.length > 1 ? (
                <Button size="small" onClick={() => setAsked({ what: "enter", group })}>
                  <span>{problemGroups.takeAll(group.offered.length, rowProblems[group.problem].name, speakOnly)}</span>
                </Button>
              ) : null}
              {group.rows.length > 1 ? (
                <Button size="small" variant="quiet" onClick={() => setAsked({ what: "skip", group })}>
                  <span>{problemGroups.skipAll(group.rows.length, rowProblems[group.problem].name, speakOnly)}</span>
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {asked?.what === "enter" ? (
        <Dialog title={problemGroups.enterQuestion(asked.group.offered.length)} onClose={close}>
          <ul className="code-figures space-y-1.5 text-sm">
            {asked.group.offered.slice(0, EXAMPLES).map((judged) => (
              <li key={judged.row.index}>
                <span className="text-ink-faint">{describePlace(reading, judged.row)}:</span>{" "}
                {offersOf(judged).map(describeEntry).join("; ")}
              </li>
            ))}
          </ul>
          {asked.group.offered.length > EXAMPLES ? (
            <p className="figures mt-2 text-sm text-ink-faint">
              {problemGroups.more(asked.group.offered.length - EXAMPLES)}
            </p>
          ) : null}
          <div className="mt-5 flex flex-wrap gap-3">
            <Button variant="primary" onClick={() => enterAll(asked.group)}>
              {problemGroups.enter}
            </Button>
            <Button variant="quiet" onClick={close}>
              {adminSiteTexts.cancel}
            </Button>
          </div>
        </Dialog>
      ) : null}
      {asked?.what === "skip" ? (
        <Dialog title={problemGroups.skipQuestion(asked.group.rows.length)} onClose={close}>
          <p className="mb-4 text-sm text-ink-soft">{problemGroups.skipRecord}</p>
          <SkipForm label={problemGroups.skip} onSkip={(reason) => skipAll(asked.group, reason)} onCancel={close} />
        </Dialog>
      ) : null}
    </Card>
  );
}

function toEnter(judged: ProblemGroup["rows"][number]) {
  return { row: judged.row.index, entries: offersOf(judged), action: actionOf(judged) };
}
