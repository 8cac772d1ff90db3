-- DropForeignKey
ALTER TABLE "list_entry" DROP CONSTRAINT "list_entry_version_id_fkey";

-- DropIndex
DROP INDEX "list_entry_version_id_code_idx";

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('open', 'published', 'discarded');

-- AlterTable
ALTER TABLE "list_version" ADD COLUMN     "file_id" INTEGER,
ADD COLUMN     "replaces_id" INTEGER;

-- CreateTable
CREATE TABLE "source_file" (
    "id" SERIAL NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_draft" (
    "id" SERIAL NOT NULL,
    "list_id" VARCHAR(40) NOT NULL,
    "state" "DraftState" NOT NULL DEFAULT 'open',
    "file_id" INTEGER NOT NULL,
    "file_name" VARCHAR(255) NOT NULL,
    "reading" BYTEA NOT NULL,
    "summary" JSONB NOT NULL,
    "effective_from" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" VARCHAR(200) NOT NULL,
    "version_id" INTEGER,

    CONSTRAINT "list_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_decision" (
    "id" SERIAL NOT NULL,
    "draft_id" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "decision" JSONB NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" VARCHAR(200) NOT NULL,

    CONSTRAINT "draft_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remembered_layout" (
    "list_id" VARCHAR(40) NOT NULL,
    "layout" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" VARCHAR(200) NOT NULL,

    CONSTRAINT "remembered_layout_pkey" PRIMARY KEY ("list_id")
);

-- CreateTable
CREATE TABLE "operational_notice" (
    "id" SERIAL NOT NULL,
    "destination" VARCHAR(40) NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,
    "text" VARCHAR(1000) NOT NULL,
    "source" VARCHAR(1000) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" VARCHAR(200) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" VARCHAR(200),

    CONSTRAINT "operational_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" VARCHAR(200) NOT NULL,
    "action" VARCHAR(60) NOT NULL,
    "list_id" VARCHAR(40),
    "version" VARCHAR(20),
    "file_name" VARCHAR(255),
    "file_sha256" CHAR(64),
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_file_sha256_key" ON "source_file"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "list_draft_version_id_key" ON "list_draft"("version_id");

-- CreateIndex
CREATE INDEX "list_draft_list_id_state_idx" ON "list_draft"("list_id", "state");

-- CreateIndex
CREATE INDEX "draft_decision_draft_id_id_idx" ON "draft_decision"("draft_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- AddForeignKey
ALTER TABLE "list_version" ADD CONSTRAINT "list_version_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "source_file"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "list_version" ADD CONSTRAINT "list_version_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "list_version"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "list_draft" ADD CONSTRAINT "list_draft_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "list"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "list_draft" ADD CONSTRAINT "list_draft_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "source_file"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "list_draft" ADD CONSTRAINT "list_draft_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "list_version"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft_decision" ADD CONSTRAINT "draft_decision_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "list_draft"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "remembered_layout" ADD CONSTRAINT "remembered_layout_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "list"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What follows is beyond Prisma's schema and written by hand.

-- A file is what its name says it is: what can be downloaded again is what was read.
ALTER TABLE "source_file" ADD CONSTRAINT "source_file_sha256" CHECK ("sha256" = encode(sha256("bytes"), 'hex'));

ALTER TABLE "list_draft" ADD CONSTRAINT "list_draft_texts" CHECK (
    btrim("file_name") <> '' AND btrim("created_by") <> ''
);
ALTER TABLE "list_draft" ADD CONSTRAINT "list_draft_state" CHECK (("state" = 'published') = ("version_id" IS NOT NULL));
ALTER TABLE "draft_decision" ADD CONSTRAINT "draft_decision_row" CHECK ("row" >= 0 AND btrim("decided_by") <> '');
ALTER TABLE "remembered_layout" ADD CONSTRAINT "remembered_layout_people" CHECK (btrim("updated_by") <> '');
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_texts" CHECK (
    btrim("actor") <> '' AND "action" ~ '^[a-z]+(-[a-z]+)*$' AND coalesce("file_sha256", repeat('0', 64)) ~ '^[0-9a-f]{64}$'
);

-- An announcement says where it belongs, from when, and who says so.
ALTER TABLE "operational_notice" ADD CONSTRAINT "operational_notice_destination" CHECK (
    "destination" IN ('no-auth-needed', 'healthhelp-webconsult', 'connect')
);
ALTER TABLE "operational_notice" ADD CONSTRAINT "operational_notice_days" CHECK ("until_day" >= "from_day");
ALTER TABLE "operational_notice" ADD CONSTRAINT "operational_notice_texts" CHECK (
    btrim("text") <> '' AND btrim("created_by") <> '' AND btrim(coalesce("ended_by", 'none')) <> ''
    AND "source" ~* '^https?://[^[:space:]/]+[^[:space:]]*$'
);
ALTER TABLE "operational_notice" ADD CONSTRAINT "operational_notice_ending" CHECK (num_nonnulls("ended_at", "ended_by") <> 1);

-- What is kept for good: these tables only grow, for everybody.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % only grows: % is refused', TG_TABLE_NAME, lower(TG_OP)
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_only_grows';
END $$;
CREATE TRIGGER "refuse_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "source_file"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "refuse_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "draft_decision"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "refuse_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "refuse_change" BEFORE DELETE OR TRUNCATE ON "list_draft"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "refuse_change" BEFORE DELETE OR TRUNCATE ON "operational_notice"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A draft is read anew as often as wanted while it is open. Once it is published or discarded it stays as it is.
CREATE FUNCTION "guard_list_draft"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW."state" <> 'open' THEN
            RAISE EXCEPTION 'a draft must start open'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'list_draft_starts_open';
        END IF;
        RETURN NEW;
    END IF;

    IF OLD."state" <> 'open'
        OR (NEW."id", NEW."list_id", NEW."file_id", NEW."file_name", NEW."created_at", NEW."created_by")
            IS DISTINCT FROM (OLD."id", OLD."list_id", OLD."file_id", OLD."file_name", OLD."created_at", OLD."created_by") THEN
        RAISE EXCEPTION 'draft % is %: this cannot be changed', OLD."id", OLD."state"
            USING ERRCODE = 'check_violation', CONSTRAINT = 'list_draft_is_fixed';
    END IF;

    IF NEW."state" = 'published' AND NOT EXISTS (
        SELECT 1 FROM "list_version" WHERE "id" = NEW."version_id" AND "list_id" = NEW."list_id"
            AND "file_id" = NEW."file_id" AND "status" <> 'draft'
    ) THEN
        RAISE EXCEPTION 'draft % was not published as this version', OLD."id"
            USING ERRCODE = 'check_violation', CONSTRAINT = 'list_draft_version';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "guard_list_draft" BEFORE INSERT OR UPDATE ON "list_draft"
    FOR EACH ROW EXECUTE FUNCTION "guard_list_draft"();

-- What was said of a draft is known when it is published. The lock makes a publication wait for a decision that is
-- still being written, and that decision see the publication that went before it.
CREATE FUNCTION "guard_draft_decision"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owner record;
BEGIN
    FOR owner IN
        SELECT "id", "state" FROM "list_draft" WHERE "id" IN (SELECT "draft_id" FROM added) ORDER BY "id" FOR SHARE
    LOOP
        IF owner."state" <> 'open' THEN
            RAISE EXCEPTION 'draft % is %: nothing is decided of it any more', owner."id", owner."state"
                USING ERRCODE = 'check_violation', CONSTRAINT = 'draft_decision_is_fixed';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER "guard_draft_decision" AFTER INSERT ON "draft_decision"
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "guard_draft_decision"();

-- An announcement can be ended, once, and is otherwise what was read by those who saw it.
CREATE FUNCTION "guard_operational_notice"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ending CONSTANT text[] := ARRAY['ended_at', 'ended_by'];
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW."ended_at" IS NOT NULL THEN
            RAISE EXCEPTION 'a notice cannot start ended'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'operational_notice_is_fixed';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD."ended_at" IS NOT NULL OR NEW."ended_at" IS NULL OR to_jsonb(NEW) - ending <> to_jsonb(OLD) - ending THEN
        RAISE EXCEPTION 'notice % can only be ended, once', OLD."id"
            USING ERRCODE = 'check_violation', CONSTRAINT = 'operational_notice_is_fixed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "guard_operational_notice" BEFORE INSERT OR UPDATE ON "operational_notice"
    FOR EACH ROW EXECUTE FUNCTION "guard_operational_notice"();
CREATE TRIGGER "raise_lists_revision" AFTER INSERT OR UPDATE ON "operational_notice"
    FOR EACH ROW EXECUTE FUNCTION "raise_lists_revision"();

-- R12: most entries have no conditions, and a comparison costs less than a pattern.
ALTER TABLE "list_entry" DROP CONSTRAINT "list_entry_modifiers", DROP CONSTRAINT "list_entry_line_of_business";
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_modifiers" CHECK (
    "modifiers" = '{}' OR array_to_string("modifiers", ',', '?') ~ '^[A-Z0-9]{2}(,[A-Z0-9]{2})*$'
);
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_line_of_business" CHECK (
    "line_of_business" = '{}' OR array_to_string("line_of_business", ',', '?') ~ '^(ohp|medicare)(,(ohp|medicare))*$'
);

-- R7: entries belong to drafts until these are published. A foreign key would look up the version of every single
-- entry, which takes longer than to write it; this looks up each version once. The lock makes a publication wait for a
-- statement that is still adding entries, and that statement see the publication that went before it.
CREATE OR REPLACE FUNCTION "guard_list_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owner record;
BEGIN
    FOR owner IN
        SELECT t."version_id", v."list_id", v."version", v."status"
        FROM (SELECT DISTINCT "version_id" FROM touched) AS t
        CROSS JOIN LATERAL (
            SELECT "list_id", "version", "status" FROM "list_version" WHERE "id" = t."version_id" FOR SHARE
        ) AS v
        ORDER BY t."version_id"
    LOOP
        IF owner."status" <> 'draft' THEN
            RAISE EXCEPTION 'version % of list % is %: its entries are fixed', owner."version", owner."list_id", owner."status"
                USING ERRCODE = 'check_violation', CONSTRAINT = 'list_entry_is_fixed';
        END IF;
    END LOOP;
    IF TG_OP <> 'DELETE' AND EXISTS (
        SELECT 1 FROM (SELECT DISTINCT "version_id" FROM touched) AS t
        WHERE NOT EXISTS (SELECT 1 FROM "list_version" WHERE "id" = t."version_id")
    ) THEN
        RAISE EXCEPTION 'there is no version for these entries'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'list_entry_version_id_fkey';
    END IF;
    RETURN NULL;
END $$;

-- R11: that a list says nothing is confirmed by name before it is published, so a version may be empty here. It still
-- has every entry that it says, and entries never lose their version. Where it names its file, that file is the one it was made of; where it takes the place
-- of another version, that one is of the same list and day and decides nothing any more.
CREATE OR REPLACE FUNCTION "guard_list_version"() RETURNS trigger LANGUAGE plpgsql AS $$
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
        IF EXISTS (SELECT 1 FROM "list_entry" WHERE "version_id" = OLD."id") THEN
            RAISE EXCEPTION 'version % of list % has entries: it cannot be deleted', OLD."version", OLD."list_id"
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'list_entry_version_id_fkey';
        END IF;
        RETURN OLD;
    END IF;

    IF NEW."id" <> OLD."id" THEN
        RAISE EXCEPTION 'a version keeps its number'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'list_version_is_fixed';
    END IF;

    IF OLD."status" = 'draft' AND NEW."status" = 'draft' THEN
        RETURN NEW;
    END IF;

    IF OLD."status" = 'draft' AND NEW."status" = 'published' THEN
        SELECT count(*) INTO entries FROM "list_entry" WHERE "version_id" = NEW."id";
        IF entries <> NEW."entry_count" THEN
            RAISE EXCEPTION 'version % of list % says % entries and has %', NEW."version", NEW."list_id", NEW."entry_count", entries
                USING ERRCODE = 'check_violation', CONSTRAINT = 'list_version_is_whole';
        END IF;
        IF NEW."file_id" IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM "source_file" WHERE "id" = NEW."file_id" AND "sha256" = NEW."source_sha256"
        ) THEN
            RAISE EXCEPTION 'version % of list % names another file than its own', NEW."version", NEW."list_id"
                USING ERRCODE = 'check_violation', CONSTRAINT = 'list_version_file';
        END IF;
        IF NEW."replaces_id" IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM "list_version" WHERE "id" = NEW."replaces_id" AND "list_id" = NEW."list_id"
                AND "effective_from" = NEW."effective_from" AND "demo" = NEW."demo" AND "status" = 'withdrawn'
        ) THEN
            RAISE EXCEPTION 'version % of list % cannot take that place', NEW."version", NEW."list_id"
                USING ERRCODE = 'check_violation', CONSTRAINT = 'list_version_replaces';
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
