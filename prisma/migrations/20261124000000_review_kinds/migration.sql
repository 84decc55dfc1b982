-- The list of articles looks up each version's newest report.
-- CreateIndex
CREATE INDEX "Report_articleVersionId_idx" ON "Report"("articleVersionId");

-- What Prisma cannot say, from here on.

-- A gold layer is published, never submitted, and only gold is taken from a review.
ALTER TABLE "Review" ADD CONSTRAINT "Review_gold_stays_open" CHECK ("kind" <> 'gold' OR "status" = 'open');
ALTER TABLE "Review" ADD CONSTRAINT "Review_taken_from_by_kind" CHECK ("kind" = 'gold' OR "takenFromId" IS NULL);
