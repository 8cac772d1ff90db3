import { Download } from "lucide-react";
import type { Metadata } from "next";
import { AdminMain } from "@/components/admin/admin-main";
import { AuditTable } from "@/components/admin/audit-table";
import { AUDIT_WORDS } from "@/components/admin/describe-audit";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/field";
import { requirePageUser } from "@/lib/auth/require-user.server";
import { LISTS } from "@/lib/lists/list-identities";
import { adminAuditTexts } from "@/texts/admin-audit";
import { adminSiteTexts } from "@/texts/admin-site";
import { readAuditLines } from "../read-admin.server";
import { readAuditFilter, toAuditAddress } from "./read-filter";

const { page } = adminAuditTexts;
const { auditLog } = adminSiteTexts.pages;

export const metadata: Metadata = { title: auditLog };

interface AuditPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const LINES_ON_PAGE = 50;

const LIST_OPTIONS = [
  { value: "", label: page.anyList },
  ...LISTS.map(({ list, name }) => ({ value: list, label: name })),
];
const ACTION_OPTIONS = [
  { value: "", label: page.anyAction },
  ...Object.entries(AUDIT_WORDS).map(([value, label]) => ({ value, label })),
];

export default async function AuditPage({ searchParams }: AuditPageProps) {
  await requirePageUser();
  const asked = await searchParams;
  const filter = readAuditFilter((name) => [asked[name]].flat()[0]);
  // One more than is shown tells whether there is another page.
  const found = await readAuditLines({ ...filter, limit: LINES_ON_PAGE + 1 });
  const lines = found.slice(0, LINES_ON_PAGE);
  const { before, ...lasting } = filter;
  const last = found.length > LINES_ON_PAGE ? lines.at(-1)?.id : undefined;
  return (
    <AdminMain title={auditLog} intro={page.intro}>
      <form action="/admin/audit" method="get" className="mb-6 flex flex-wrap items-end gap-4">
        <div className="w-full sm:w-56">
          <SelectField label={page.list} name="list" defaultValue={filter.list ?? ""} options={LIST_OPTIONS} />
        </div>
        <div className="w-full sm:w-64">
          <SelectField label={page.action} name="action" defaultValue={filter.action ?? ""} options={ACTION_OPTIONS} />
        </div>
        <Button type="submit">{page.show}</Button>
        <ButtonLink href={toAuditAddress("/admin/audit/download", lasting)} download className="sm:ml-auto">
          <Download aria-hidden className="size-4" />
          {page.download}
        </ButtonLink>
      </form>
      {lines.length === 0 ? (
        <p className="text-ink-soft">{page.none}</p>
      ) : (
        <Card className="px-5 py-3">
          <AuditTable lines={lines} />
        </Card>
      )}
      <nav aria-label={page.pages} className="mt-5 flex flex-wrap gap-3">
        {before === undefined ? null : (
          <ButtonLink href={toAuditAddress("/admin/audit", lasting)}>{page.newest}</ButtonLink>
        )}
        {last === undefined ? null : (
          <ButtonLink href={toAuditAddress("/admin/audit", { ...lasting, before: last })}>{page.older}</ButtonLink>
        )}
      </nav>
    </AdminMain>
  );
}
