import type { ColumnChoice, ColumnQuestion, ReadColumn, ReadTable } from "@/lib/batch/table/column-choice";
import { batchColumnTexts } from "@/texts/batch-columns";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { nameColumn, nameColumns } from "./column-words";

const { columnQuestions } = batchColumnTexts;

interface ColumnQuestionsProps {
  readonly table: ReadTable;
  readonly onAnswer: (part: ColumnChoice) => void;
}

/** What is asked about the columns and not guessed, each with its answers as buttons. */
export function ColumnQuestions({ table, onAnswer }: ColumnQuestionsProps) {
  return table.questions.map((question) => {
    const props = { table, onAnswer };
    return question.kind === "codes" ? (
      <WhichCodes key="codes" {...props} question={question} />
    ) : (
      <WhichOrder key={`day-order ${question.column}`} {...props} question={question} />
    );
  });
}

type Asked<Kind extends ColumnQuestion["kind"]> = ColumnQuestionsProps & {
  readonly question: Extract<ColumnQuestion, { kind: Kind }>;
};

function WhichCodes({ table: { columns, roles }, question, onAnswer }: Asked<"codes">) {
  const asked = question.columns.flatMap((at) => columns.find((column) => column.at === at) ?? []);
  return (
    <Callout tone="caution" title={columnQuestions.codesTitle(asked.length)}>
      <fieldset>
        <legend className="mt-1 text-base">{columnQuestions.codes(nameColumns(columns, roles.codes))}</legend>
        <ul className="mt-2 space-y-1">
          {asked.map((column) => (
            <li key={column.at}>
              <span className="font-medium">{toTitle(column)}</span>: <Samples column={column} />
            </li>
          ))}
        </ul>
        <div className="mt-3 flex flex-wrap gap-2">
          {asked.map((column) => (
            <Button size="small" key={column.at} onClick={() => onAnswer({ codes: [column.at] })}>
              {columnQuestions.chooseOne(column.letter)}
            </Button>
          ))}
          <Button size="small" onClick={() => onAnswer({ codes: question.columns })}>
            {columnQuestions.chooseAll(asked.length)}
          </Button>
        </div>
      </fieldset>
    </Callout>
  );
}

function WhichOrder({ table: { columns }, question, onAnswer }: Asked<"day-order">) {
  const column = columns.find(({ at }) => at === question.column);
  if (column === undefined) return null;
  return (
    <Callout tone="caution" title={columnQuestions.dayOrderTitle}>
      <fieldset>
        <legend className="mt-1 text-base">{columnQuestions.dayOrder(nameColumn(column), question.lines)}</legend>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="small" onClick={() => onAnswer({ dayOrder: "day-first" })}>
            {columnQuestions.dayFirst}
          </Button>
          <Button size="small" onClick={() => onAnswer({ dayOrder: "month-first" })}>
            {columnQuestions.monthFirst}
          </Button>
        </div>
      </fieldset>
    </Callout>
  );
}

/** Numbers of which nothing says that they are codes may be a chart's or a member's. */
function Samples({ column: { samples } }: { readonly column: ReadColumn }) {
  if (samples.length > 0) return <span className="code-figures">{samples.join(", ")}</span>;
  return columnQuestions.notShown;
}

function toTitle(column: ReadColumn): string {
  const name = nameColumn(column);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
