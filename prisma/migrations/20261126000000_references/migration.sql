-- Trusted since PostgreSQL 13: whoever owns the database may add it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "ReferencePassage" (
    "referenceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "ReferencePassage_pkey" PRIMARY KEY ("referenceId","number")
);

-- CreateTable
CREATE TABLE "ReferenceWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "ReferenceWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "Reference_occurredOn_idx" ON "Reference"("occurredOn");

-- CreateIndex
CREATE INDEX "ReferencePassage_words_idx" ON "ReferencePassage" USING GIN ("words");

-- CreateIndex
CREATE INDEX "ReferenceWord_word_idx" ON "ReferenceWord" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "ReferencePassage" ADD CONSTRAINT "ReferencePassage_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say, from here on.

-- A reference is named by its text alone, as an article version is. Of two that
-- hold one text, which the older hash allowed, the earlier takes the name.
ALTER TABLE "Reference" DISABLE TRIGGER "Reference_frozen";
UPDATE "Reference" SET "sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex')
 WHERE "id" IN (SELECT DISTINCT ON ("text") "id" FROM "Reference" ORDER BY "text", "createdAt", "id");
ALTER TABLE "Reference" ENABLE TRIGGER "Reference_frozen";

-- The references that are here already are short. New ones are cut into words by the app.
INSERT INTO "ReferencePassage" ("referenceId", "number", "start", "length", "words")
SELECT "id", 0, 0, 0, strip(to_tsvector('simple', concat_ws(' ', "title", "occasion", "publisher", "turns"::text)))
  FROM "Reference"
UNION ALL
SELECT "id", 1 + part, 1500 * part, least(2000, length("text") - 1500 * part),
       strip(to_tsvector('simple', substr("text", 1 + 1500 * part, 2000)))
  FROM "Reference", generate_series(0, (length("text") - 1) / 1500) AS part;
INSERT INTO "ReferenceWord" ("word")
SELECT DISTINCT word FROM "ReferencePassage", unnest("words") AS lexeme(word, positions, weights)
 WHERE "number" > 0 AND length(word) BETWEEN 4 AND 60;

ALTER TABLE "ReferencePassage" ADD CONSTRAINT "ReferencePassage_place" CHECK ("number" >= 0 AND "start" >= 0 AND "length" >= 0);

-- Found by its words alone, so the words lie apart from what every search reads.
ALTER TABLE "ReferencePassage" SET (toast_tuple_target = 128);

CREATE TRIGGER "ReferencePassage_frozen" BEFORE UPDATE OR DELETE ON "ReferencePassage" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ReferencePassage_kept" BEFORE TRUNCATE ON "ReferencePassage" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
