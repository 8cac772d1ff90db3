import { runSql } from "./test-server";

/**
 * What is half done in a database: editions whose entries are not all there, and drafts, publications and withdrawals
 * that the audit log does not tell of, or that it tells of and that are not there.
 */
export async function findBrokenRecords(url: string): Promise<readonly unknown[]> {
  const rows = await runSql(url, BROKEN_RECORDS);
  return rows.map((row) => row["record"]);
}

const BROKEN_RECORDS = `
  SELECT 'edition ' || version || ' is not whole' AS record FROM list_version v
  WHERE status = 'draft' OR entry_count <> (SELECT count(*) FROM list_entry WHERE version_id = v.id)
  UNION ALL
  SELECT 'edition ' || version || ' has no line or several' FROM list_version v
  WHERE 1 <> (
    SELECT count(*) FROM audit_event a
    WHERE a.list_id = v.list_id AND a.version = v.version AND action IN ('version-published', 'version-restored')
  )
  UNION ALL
  SELECT 'the withdrawal of ' || version || ' and its line do not agree' FROM list_version v
  WHERE (status = 'withdrawn')::int <> (
    SELECT count(*) FROM audit_event a
    WHERE a.list_id = v.list_id AND a.version = v.version AND action = 'version-withdrawn'
  )
  UNION ALL
  SELECT 'draft ' || id || ' has no line or several' FROM list_draft d
  WHERE 1 <> (SELECT count(*) FROM audit_event WHERE action = 'draft-imported' AND details ->> 'draft' = d.id::text)
  UNION ALL
  SELECT 'draft ' || id || ' and its edition do not agree' FROM list_draft d
  WHERE (state = 'published') <> (version_id IS NOT NULL)
  UNION ALL
  SELECT 'line ' || a.id || ' tells of an edition that is not there' FROM audit_event a
  WHERE action IN ('version-published', 'version-restored', 'version-withdrawn')
    AND NOT EXISTS (SELECT FROM list_version v WHERE v.list_id = a.list_id AND v.version = a.version)
  UNION ALL
  SELECT 'line ' || a.id || ' tells of a draft that is not there' FROM audit_event a
  WHERE action = 'draft-imported' AND NOT EXISTS (SELECT FROM list_draft d WHERE d.id::text = a.details ->> 'draft')`;
