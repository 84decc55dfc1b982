-- AlterTable
ALTER TABLE "ArticleVersion" ADD COLUMN     "blockFacts" JSONB,
ADD COLUMN     "blockHashes" TEXT[];
