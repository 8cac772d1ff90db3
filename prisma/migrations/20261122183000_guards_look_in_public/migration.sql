-- Whoever may add rows could make a temporary table of the same name as one of ours, and a guard that looks for
-- "list_version" would ask that one. Named last, temporary tables are found last.
ALTER FUNCTION "guard_list"() SET search_path = public, pg_temp;
ALTER FUNCTION "guard_list_version"() SET search_path = public, pg_temp;
ALTER FUNCTION "guard_list_entries"() SET search_path = public, pg_temp;
ALTER FUNCTION "guard_list_draft"() SET search_path = public, pg_temp;
ALTER FUNCTION "guard_draft_decision"() SET search_path = public, pg_temp;
ALTER FUNCTION "raise_lists_revision"() SET search_path = public, pg_temp;
