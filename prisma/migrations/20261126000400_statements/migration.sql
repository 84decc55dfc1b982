-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "speakerName" TEXT,
    "speakerId" UUID,
    "occasion" TEXT,
    "occurredOn" DATE,
    "wording" TEXT,
    "referenceId" UUID,
    "referenceStart" INTEGER,
    "referenceEnd" INTEGER,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementQuote" (
    "annotationId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "confirmedById" UUID NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StatementQuote_pkey" PRIMARY KEY ("annotationId")
);

-- CreateTable
CREATE TABLE "DeclinedStatement" (
    "id" UUID NOT NULL,
    "annotationIds" UUID[],
    "declinedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeclinedStatement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StatementQuote_statementId_idx" ON "StatementQuote"("statementId");

-- CreateIndex
CREATE UNIQUE INDEX "StatementQuote_reviewId_annotationId_key" ON "StatementQuote"("reviewId", "annotationId");

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementQuote" ADD CONSTRAINT "StatementQuote_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementQuote" ADD CONSTRAINT "StatementQuote_reviewId_annotationId_fkey" FOREIGN KEY ("reviewId", "annotationId") REFERENCES "Annotation"("reviewId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementQuote" ADD CONSTRAINT "StatementQuote_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementQuote" ADD CONSTRAINT "StatementQuote_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeclinedStatement" ADD CONSTRAINT "DeclinedStatement_declinedById_fkey" FOREIGN KEY ("declinedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say, from here on.

ALTER TABLE "Statement" ADD CONSTRAINT "Statement_texts_present"
  CHECK (btrim("speakerName") <> '' AND btrim("occasion") <> '' AND btrim("wording") <> '');
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_speaker_named" CHECK ("speakerId" IS NULL OR "speakerName" IS NOT NULL);
-- A passage is in a reference, has both its ends, and is what the statement says.
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_passage"
  CHECK (num_nonnulls("referenceId", "referenceStart", "referenceEnd") IN (0, 3)
         AND ("referenceId" IS NULL OR "wording" IS NOT NULL)
         AND 0 <= "referenceStart" AND "referenceStart" < "referenceEnd");
ALTER TABLE "DeclinedStatement" ADD CONSTRAINT "DeclinedStatement_quotes_present" CHECK (cardinality("annotationIds") > 0);

-- Whatever else asks: what a statement joins is settled, and it is a quote.
CREATE FUNCTION require_gold_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "Annotation" JOIN "Review" ON "Review"."id" = "Annotation"."reviewId"
     WHERE "Annotation"."id" = NEW."annotationId" AND "Annotation"."reviewId" = NEW."reviewId"
       AND "Annotation"."type" = 'quote' AND "Review"."kind" = 'gold'
  ) THEN
    RAISE EXCEPTION 'Only a quote of a gold layer joins a statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "StatementQuote_gold" BEFORE INSERT OR UPDATE ON "StatementQuote"
  FOR EACH ROW EXECUTE FUNCTION require_gold_quote();

-- What the public may see of statements: those that a published report holds a
-- quote of, and of their quotes no more than where they are published.
CREATE VIEW "PublishedStatementQuote" AS
  SELECT DISTINCT ON ("StatementQuote"."annotationId")
         "StatementQuote"."statementId", "StatementQuote"."annotationId", "Report"."id" AS "reportId"
    FROM "StatementQuote"
    JOIN "Review" ON "Review"."id" = "StatementQuote"."reviewId"
    JOIN "Report" ON "Report"."articleVersionId" = "Review"."articleVersionId"
   ORDER BY "StatementQuote"."annotationId", "Report"."number" DESC;

CREATE VIEW "PublishedStatement" AS
  SELECT "Statement"."id", "Statement"."speakerName", "Statement"."occasion", "Statement"."occurredOn",
         "Statement"."wording", "Reference"."title" AS "referenceTitle",
         "Reference"."publisher" AS "referencePublisher", "Reference"."grade"::text AS "referenceGrade",
         "Reference"."url" AS "referenceUrl"
    FROM "Statement" LEFT JOIN "Reference" ON "Reference"."id" = "Statement"."referenceId"
   WHERE "Statement"."id" IN (SELECT "statementId" FROM "PublishedStatementQuote");

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'verbatim_public') THEN
    GRANT SELECT ON "PublishedStatement", "PublishedStatementQuote" TO verbatim_public;
  END IF;
END
$$;
