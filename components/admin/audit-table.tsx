import { adminAuditTexts } from "@/texts/admin-audit";
import { adminSiteTexts } from "@/texts/admin-site";
import { Cell, HeadCell, Table } from "../ui/table";
import { type AuditLine, describeAuditAction, describeAuditDetails, nameList } from "./describe-audit";
import { Moment } from "./moment";

const { table } = adminAuditTexts;

/** Who did what, when, and from which file. */
export function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  return (
    <Table label={adminSiteTexts.pages.auditLog} className="min-w-[52rem]">
      <thead>
        <tr>
          <HeadCell>{table.when}</HeadCell>
          <HeadCell>{table.who}</HeadCell>
          <HeadCell>{table.what}</HeadCell>
          <HeadCell>{table.listAndFile}</HeadCell>
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
