-- CreateEnum
CREATE TYPE "SuggestedType" AS ENUM ('quote', 'not_speech', 'block');

-- CreateTable
CREATE TABLE "Rejection" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "type" "SuggestedType" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "Rejection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Rejection_reviewId_sequence_idx" ON "Rejection"("reviewId", "sequence");

-- AddForeignKey
ALTER TABLE "Rejection" ADD CONSTRAINT "Rejection_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say, from here on.

ALTER TABLE "Rejection" ADD CONSTRAINT "Rejection_place" CHECK (0 <= "start" AND "start" < "end");
