-- AlterTable
ALTER TABLE "sign_in_failure" ADD COLUMN "shut_until" TIMESTAMPTZ(3),
ADD COLUMN "waits" INTEGER NOT NULL DEFAULT 0;

-- A sign-in that succeeds takes its own count back, and what was too much before stays known.
ALTER TABLE "sign_in_failure" DROP CONSTRAINT "sign_in_failure_counts";
ALTER TABLE "sign_in_failure" ADD CONSTRAINT "sign_in_failure_counts"
  CHECK ("count" >= 0 AND "waits" >= 0 AND ("waits" > 0) = ("shut_until" IS NOT NULL));
