import { Cell, HeadCell, Table } from "../ui/table";
import { type AuditLine, describeAuditAction, describeAuditDetails, nameList } from "./describe-audit";
import { Moment } from "./moment";

/** Who did what, when, and from which file. */
export function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  return (
    <Table label="Audit log" className="min-w-[52rem]">
      <thead>
        <tr>
          <HeadCell>When</HeadCell>
          <HeadCell>Who</HeadCell>
          <HeadCell>What</HeadCell>
          <HeadCell>List and file</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Cell className="whitespace-nowrap text-ink-soft">
              <Moment at={line.at.toISOString()} />
            </Cell>
            <Cell className="min-w-44 break-words">{line.actor}</Cell>
            <Cell>
              <span className="font-medium">{describeAuditAction(line.action)}</span>
              <span className="figures block text-ink-faint">{describeAuditDetails(line.details)}</span>
            </Cell>
            <Cell>
              {[line.list === null ? "" : nameList(line.list), line.version ?? ""].filter(Boolean).join(", ")}
              {line.fileName === null ? null : (
                <span className="block break-all text-ink-faint">
                  {line.fileName}
                  {line.fileSha256 === null ? "" : ` (${line.fileSha256.slice(0, 12)}…)`}
                </span>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
