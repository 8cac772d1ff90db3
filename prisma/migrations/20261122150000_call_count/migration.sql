-- How many calls a client made in the minute that it is in. What is lost in a crash is counted anew.
CREATE UNLOGGED TABLE "call_count" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "call_count_pkey" PRIMARY KEY ("key")
);

CREATE INDEX "call_count_expire_idx" ON "call_count"("expire");
