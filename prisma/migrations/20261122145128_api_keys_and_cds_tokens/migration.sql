-- CreateTable
CREATE TABLE "api_key" (
    "id" SERIAL NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "hint" CHAR(4) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" VARCHAR(200) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" VARCHAR(200),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cds_token_use" (
    "hash" CHAR(64) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cds_token_use_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "cds_token_use_expires_at_idx" ON "cds_token_use"("expires_at");
-- What follows is beyond Prisma's schema and written by hand.

-- Only hashes are kept: what stands here lets nobody call with a key.
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "hint" ~ '^[A-Za-z0-9_-]{4}$');
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_texts" CHECK (
    btrim("name") <> '' AND btrim("created_by") <> '' AND btrim(coalesce("revoked_by", 'none')) <> ''
);
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_revocation" CHECK (num_nonnulls("revoked_at", "revoked_by") <> 1);

CREATE TRIGGER "refuse_change" BEFORE DELETE OR TRUNCATE ON "api_key"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A key can be revoked, once, and is otherwise what was made. A key that came back would let in who was shut out.
CREATE FUNCTION "guard_api_key"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    revocation CONSTANT text[] := ARRAY['revoked_at', 'revoked_by'];
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW."revoked_at" IS NOT NULL THEN
            RAISE EXCEPTION 'a key cannot start revoked'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'api_key_is_fixed';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD."revoked_at" IS NOT NULL OR NEW."revoked_at" IS NULL
        OR to_jsonb(NEW) - revocation <> to_jsonb(OLD) - revocation THEN
        RAISE EXCEPTION 'key % can only be revoked, once', OLD."id"
            USING ERRCODE = 'check_violation', CONSTRAINT = 'api_key_is_fixed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "guard_api_key" BEFORE INSERT OR UPDATE ON "api_key"
    FOR EACH ROW EXECUTE FUNCTION "guard_api_key"();

ALTER TABLE "cds_token_use" ADD CONSTRAINT "cds_token_use_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$');
