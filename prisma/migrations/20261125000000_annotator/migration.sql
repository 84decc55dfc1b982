-- CreateEnum
CREATE TYPE "SignalName" AS ENUM ('genre', 'titleRepresentativeness', 'originality', 'attributionOfNonOriginal', 'sourceTypes', 'anonymousSourceReason', 'documentsLinked', 'subjectsCouldRespond', 'adsLabelled', 'correctionNotice');

-- CreateEnum
CREATE TYPE "CommentAuthor" AS ENUM ('author', 'admin');

-- AlterTable
ALTER TABLE "Speaker" ADD COLUMN     "offices" JSONB NOT NULL DEFAULT '[]';

-- An office that was stored without dates stays one without dates.
UPDATE "Speaker"
   SET "offices" = jsonb_build_array(jsonb_build_object('title', "office", 'from', NULL, 'to', NULL))
 WHERE btrim("office") <> '';

-- AlterTable
ALTER TABLE "Speaker" DROP COLUMN "office";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "keys" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "Signal" (
    "reviewId" UUID NOT NULL,
    "name" "SignalName" NOT NULL,
    "values" TEXT[],
    "justification" TEXT NOT NULL,
    "spans" JSONB NOT NULL,
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "Signal_pkey" PRIMARY KEY ("reviewId","name")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "annotationId" UUID,
    "by" "CommentAuthor" NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "needsHelp" BOOLEAN NOT NULL,
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Comment_reviewId_sequence_idx" ON "Comment"("reviewId", "sequence");

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_reviewId_annotationId_fkey" FOREIGN KEY ("reviewId", "annotationId") REFERENCES "Annotation"("reviewId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say, from here on.

ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_offices_list" CHECK (jsonb_typeof("offices") = 'array');
ALTER TABLE "User" ADD CONSTRAINT "User_keys_object" CHECK (jsonb_typeof("keys") = 'object');

-- An answer answers something, and a comment says something.
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_values_present" CHECK (cardinality("values") > 0);
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_text_present" CHECK (btrim("text") <> '');

-- When help was asked for stands in the log alone; of its operations few are comments.
CREATE INDEX "Operation_comments" ON "Operation" ("reviewId", "sequence") WHERE ("body"->>'type') = 'putComment';
