-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ListKind" AS ENUM ('no-auth', 'healthhelp');

-- CreateEnum
CREATE TYPE "VersionStatus" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateTable
CREATE TABLE "list" (
    "id" VARCHAR(40) NOT NULL,
    "kind" "ListKind" NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_version" (
    "id" SERIAL NOT NULL,
    "list_id" VARCHAR(40) NOT NULL,
    "version" VARCHAR(20) NOT NULL,
    "effective_from" DATE NOT NULL,
    "status" "VersionStatus" NOT NULL DEFAULT 'draft',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "source_file" VARCHAR(255) NOT NULL,
    "source_sha256" CHAR(64) NOT NULL,
    "entry_count" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "published_by" VARCHAR(200),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" VARCHAR(200),
    "withdrawn_reason" VARCHAR(1000),

    CONSTRAINT "list_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_entry" (
    "version_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "code" VARCHAR(5) NOT NULL,
    "code_to" VARCHAR(5),
    "modifiers" VARCHAR(2)[],
    "line_of_business" VARCHAR(8)[],
    "service_line" VARCHAR(120),
    "note" VARCHAR(2000),
    "effective_from" DATE,
    "effective_to" DATE,
    "description" VARCHAR(2000),
    "source_place" VARCHAR(80) NOT NULL,

    CONSTRAINT "list_entry_pkey" PRIMARY KEY ("version_id","position")
);

-- CreateTable
CREATE TABLE "lists_revision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "lists_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "list_position_key" ON "list"("position");

-- CreateIndex
CREATE INDEX "list_version_list_id_status_effective_from_idx" ON "list_version"("list_id", "status", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "list_version_list_id_version_key" ON "list_version"("list_id", "version");

-- CreateIndex
CREATE INDEX "list_entry_version_id_code_idx" ON "list_entry"("version_id", "code");

-- AddForeignKey
ALTER TABLE "list_version" ADD CONSTRAINT "list_version_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "list"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "list_version"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What follows is beyond Prisma's schema and written by hand.

-- Codes (DOMAIN, "Codes"): one family a row, as they are printed.
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_code_shape" CHECK (
    "code" ~ '^(0[01][0-9]{3}|[1-9][0-9]{4}|[0-9]{4}[FTUM]|[A-EGHJ-MP-V][0-9]{4})$'
);

-- Codes: both ends of a range belong to one family and stand in order.
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_range" CHECK (
    "code_to" ~ '^(0[01][0-9]{3}|[1-9][0-9]{4}|[0-9]{4}[FTUM]|[A-EGHJ-MP-V][0-9]{4})$'
    AND translate("code_to", '012345678', '999999999') = translate("code", '012345678', '999999999')
    AND "code_to" COLLATE "C" >= "code" COLLATE "C"
);

-- R12: an entry holds under conditions that a request can meet, or under none.
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_modifiers" CHECK (
    array_to_string("modifiers", ',', '?') ~ '^([A-Z0-9]{2}(,[A-Z0-9]{2})*)?$'
);
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_line_of_business" CHECK (
    array_to_string("line_of_business", ',', '?') ~ '^((ohp|medicare)(,(ohp|medicare))*)?$'
);
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_days" CHECK ("effective_to" >= "effective_from");

-- R2: a service line is named or absent; an empty one would be shown as an answer.
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_texts" CHECK (
    btrim(coalesce("service_line", 'none')) <> ''
    AND btrim(coalesce("note", 'none')) <> ''
    AND btrim(coalesce("description", 'none')) <> ''
    AND btrim("source_place") <> ''
);
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_position" CHECK ("position" >= 0);

ALTER TABLE "list" ADD CONSTRAINT "list_id_shape" CHECK ("id" ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$');
ALTER TABLE "list" ADD CONSTRAINT "list_name" CHECK (btrim("name") <> '');

-- R7: a version is named by the day from which it holds, so that an answer that cites it can be understood.
ALTER TABLE "list_version" ADD CONSTRAINT "list_version_name" CHECK (
    "version" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}[a-z0-9.-]*$'
    AND left("version", 10) = to_char("effective_from", 'YYYY-MM-DD')
);
ALTER TABLE "list_version" ADD CONSTRAINT "list_version_source" CHECK (
    "source_sha256" ~ '^[0-9a-f]{64}$' AND btrim("source_file") <> ''
);
ALTER TABLE "list_version" ADD CONSTRAINT "list_version_entry_count" CHECK ("entry_count" >= 0);

-- R7, R11: what is published says when and by whom; what is withdrawn also says why.
ALTER TABLE "list_version" ADD CONSTRAINT "list_version_status" CHECK (
    CASE "status"
        WHEN 'draft' THEN num_nonnulls("published_at", "published_by", "withdrawn_at", "withdrawn_by", "withdrawn_reason") = 0
        WHEN 'published' THEN num_nonnulls("published_at", "published_by") = 2
            AND num_nonnulls("withdrawn_at", "withdrawn_by", "withdrawn_reason") = 0
        WHEN 'withdrawn' THEN
            num_nonnulls("published_at", "published_by", "withdrawn_at", "withdrawn_by", "withdrawn_reason") = 5
    END
);
ALTER TABLE "list_version" ADD CONSTRAINT "list_version_people" CHECK (
    btrim(coalesce("published_by", 'none')) <> ''
    AND btrim(coalesce("withdrawn_by", 'none')) <> ''
    AND btrim(coalesce("withdrawn_reason", 'none')) <> ''
);

-- R7: on any day one version of a list is in force. A demo version gives way to a real one, so each has its own place.
CREATE UNIQUE INDEX "list_version_one_in_force" ON "list_version" ("list_id", "effective_from", "demo")
    WHERE "status" = 'published';

ALTER TABLE "lists_revision" ADD CONSTRAINT "lists_revision_one_row" CHECK ("id" = 1 AND "number" >= 0);
INSERT INTO "lists_revision" ("id", "number") VALUES (1, 0);

-- R1, R2: the kind decides what being listed means, so it cannot change under versions that were published as the other.
CREATE FUNCTION "guard_list"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."kind" <> OLD."kind" AND EXISTS (SELECT 1 FROM "list_version" WHERE "list_id" = OLD."id") THEN
        RAISE EXCEPTION 'list % has versions: its kind is fixed', OLD."id"
            USING ERRCODE = 'check_violation', CONSTRAINT = 'list_kind_is_fixed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "guard_list" BEFORE UPDATE ON "list" FOR EACH ROW EXECUTE FUNCTION "guard_list"();

-- R7: an old date of service is answered from the version that was in force on it, so what was published stays as it was.
CREATE FUNCTION "guard_list_version"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    withdrawal CONSTANT text[] := ARRAY['status', 'withdrawn_at', 'withdrawn_by', 'withdrawn_reason'];
    entries bigint;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW."status" <> 'draft' THEN
            RAISE EXCEPTION 'version % of list % must start as a draft', NEW."version", NEW."list_id"
                USING ERRCODE = 'check_violation', CONSTRAINT = 'list_version_starts_as_draft';
        END IF;
        RETURN NEW;
    END IF;

    IF TG_OP = 'DELETE' THEN
        IF OLD."status" <> 'draft' THEN
            RAISE EXCEPTION 'version % of list % is %: it cannot be deleted', OLD."version", OLD."list_id", OLD."status"
                USING ERRCODE = 'check_violation', CONSTRAINT = 'list_version_is_kept';
        END IF;
        RETURN OLD;
    END IF;

    IF OLD."status" = 'draft' AND NEW."status" = 'draft' THEN
        RETURN NEW;
    END IF;

    IF OLD."status" = 'draft' AND NEW."status" = 'published' THEN
        SELECT count(*) INTO entries FROM "list_entry" WHERE "version_id" = NEW."id";
        IF entries = 0 OR entries <> NEW."entry_count" THEN
            RAISE EXCEPTION 'version % of list % says % entries and has %', NEW."version", NEW."list_id", NEW."entry_count", entries
                USING ERRCODE = 'check_violation', CONSTRAINT = 'list_version_is_whole';
        END IF;
        RETURN NEW;
    END IF;

    IF OLD."status" = 'published' AND NEW."status" = 'withdrawn'
        AND to_jsonb(NEW) - withdrawal = to_jsonb(OLD) - withdrawal THEN
        RETURN NEW;
    END IF;

    IF to_jsonb(NEW) IS DISTINCT FROM to_jsonb(OLD) THEN
        RAISE EXCEPTION 'version % of list % is %: it cannot be changed', OLD."version", OLD."list_id", OLD."status"
            USING ERRCODE = 'check_violation', CONSTRAINT = 'list_version_is_fixed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "guard_list_version" BEFORE INSERT OR UPDATE OR DELETE ON "list_version"
    FOR EACH ROW EXECUTE FUNCTION "guard_list_version"();

-- Server processes compare this number to learn that their lists are old: nobody can publish and forget to raise it.
CREATE FUNCTION "raise_lists_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "lists_revision" SET "number" = "number" + 1 WHERE "id" = 1;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'lists_revision has lost its row'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'lists_revision_one_row';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "raise_lists_revision" AFTER UPDATE ON "list_version"
    FOR EACH ROW WHEN (OLD."status" <> NEW."status") EXECUTE FUNCTION "raise_lists_revision"();

CREATE FUNCTION "guard_lists_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW."number" <= OLD."number" THEN
        RAISE EXCEPTION 'lists_revision only counts upwards'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'lists_revision_only_grows';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "guard_lists_revision" BEFORE UPDATE OR DELETE ON "lists_revision"
    FOR EACH ROW EXECUTE FUNCTION "guard_lists_revision"();

-- R7: entries belong to drafts until these are published. The lock makes a publication wait for a statement that is
-- still adding entries, and that statement see the publication that went before it.
CREATE FUNCTION "guard_list_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owner record;
BEGIN
    FOR owner IN
        SELECT "list_id", "version", "status" FROM "list_version"
        WHERE "id" IN (SELECT "version_id" FROM touched) ORDER BY "id" FOR SHARE
    LOOP
        IF owner."status" <> 'draft' THEN
            RAISE EXCEPTION 'version % of list % is %: its entries are fixed', owner."version", owner."list_id", owner."status"
                USING ERRCODE = 'check_violation', CONSTRAINT = 'list_entry_is_fixed';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER "guard_list_entries_insert" AFTER INSERT ON "list_entry"
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION "guard_list_entries"();
CREATE TRIGGER "guard_list_entries_update_from" AFTER UPDATE ON "list_entry"
    REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION "guard_list_entries"();
CREATE TRIGGER "guard_list_entries_update_to" AFTER UPDATE ON "list_entry"
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION "guard_list_entries"();
CREATE TRIGGER "guard_list_entries_delete" AFTER DELETE ON "list_entry"
    REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION "guard_list_entries"();

-- TRUNCATE passes by the row triggers above.
CREATE FUNCTION "refuse_truncate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % cannot be truncated: published lists are kept', TG_TABLE_NAME
        USING ERRCODE = 'check_violation', CONSTRAINT = 'list_version_is_kept';
END $$;
CREATE TRIGGER "refuse_truncate" BEFORE TRUNCATE ON "list" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE TRIGGER "refuse_truncate" BEFORE TRUNCATE ON "list_version" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE TRIGGER "refuse_truncate" BEFORE TRUNCATE ON "list_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE TRIGGER "refuse_truncate" BEFORE TRUNCATE ON "lists_revision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
