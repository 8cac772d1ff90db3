-- CreateTable
CREATE TABLE "compiled_lists" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" INTEGER NOT NULL,
    "format" INTEGER NOT NULL,
    "source" CHAR(64) NOT NULL,
    "hash" CHAR(32) NOT NULL,
    "brotli" BYTEA NOT NULL,

    CONSTRAINT "compiled_lists_pkey" PRIMARY KEY ("id")
);

-- What follows is beyond Prisma's schema and written by hand.

-- Nothing is lost with this row: it is made of the editions, and made again where it does not fit them.
ALTER TABLE "compiled_lists" ADD CONSTRAINT "compiled_lists_one_row" CHECK ("id" = 1 AND "number" >= 0);
ALTER TABLE "compiled_lists" ADD CONSTRAINT "compiled_lists_names" CHECK (
    "source" ~ '^[0-9a-f]{64}$' AND "hash" ~ '^[0-9a-f]{32}$'
);
