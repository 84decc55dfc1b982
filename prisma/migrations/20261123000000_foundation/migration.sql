-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reviewer', 'admin');

-- CreateEnum
CREATE TYPE "SpeakerKind" AS ENUM ('person', 'organisation', 'role');

-- CreateEnum
CREATE TYPE "ReviewKind" AS ENUM ('review', 'gold');

-- CreateEnum
CREATE TYPE "ReviewStatus" AS ENUM ('open', 'submitted');

-- CreateEnum
CREATE TYPE "AnnotationType" AS ENUM ('quote', 'source', 'cue', 'not_speech', 'block');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('manual', 'suggested', 'edited');

-- CreateEnum
CREATE TYPE "LinkRole" AS ENUM ('source', 'cue', 'parent');

-- CreateEnum
CREATE TYPE "EvidenceRole" AS ENUM ('supports', 'contradicts', 'context');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('recording', 'official_transcript', 'prepared_text', 'press_release', 'document', 'social_post', 'wire_report', 'news_report', 'speaker_denial', 'other');

-- CreateEnum
CREATE TYPE "EvidenceGrade" AS ENUM ('A', 'B', 'C');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outlet" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "outletId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "publishedOn" DATE,
    "slug" TEXT NOT NULL,
    "importedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "capturedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "SpeakerKind" NOT NULL,
    "aliases" TEXT[],
    "office" TEXT,
    "wikidataId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reference" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "grade" "EvidenceGrade" NOT NULL,
    "publisher" TEXT,
    "occasion" TEXT,
    "occurredOn" DATE,
    "speakerId" UUID,
    "url" TEXT,
    "archivedUrl" TEXT,
    "text" TEXT NOT NULL,
    "turns" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Codebook" (
    "id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Codebook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "articleVersionId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "assignedById" UUID NOT NULL,
    "dueOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "kind" "ReviewKind" NOT NULL,
    "status" "ReviewStatus" NOT NULL DEFAULT 'open',
    "articleVersionId" UUID NOT NULL,
    "codebookId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "assignmentId" UUID,
    "takenFromId" UUID,
    "lastSequence" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "type" "AnnotationType" NOT NULL,
    "spans" JSONB NOT NULL,
    "attributes" JSONB NOT NULL,
    "origin" "Origin" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnotationLink" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "role" "LinkRole" NOT NULL,
    "targetId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "AnnotationLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "role" "EvidenceRole" NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "grade" "EvidenceGrade" NOT NULL,
    "url" TEXT,
    "archivedUrl" TEXT,
    "title" TEXT,
    "publisher" TEXT,
    "publishedAt" DATE,
    "accessedAt" DATE,
    "excerpt" TEXT,
    "locator" TEXT,
    "speakerInEvidence" TEXT,
    "referenceId" UUID,
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Operation" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "actorId" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Operation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "articleVersionId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "articleTitle" TEXT NOT NULL,
    "outletName" TEXT NOT NULL,
    "articleDate" DATE,
    "verdictCounts" JSONB NOT NULL,
    "quoteCount" INTEGER NOT NULL,
    "boilerplateShare" DOUBLE PRECISION NOT NULL,
    "html" TEXT NOT NULL,
    "styleHash" TEXT NOT NULL,
    "pageHash" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "codebookVersion" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportFile" (
    "reportId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "ReportFile_pkey" PRIMARY KEY ("reportId","name")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_pseudonym_key" ON "User"("pseudonym");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Outlet_name_key" ON "Outlet"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_sha256_key" ON "ArticleVersion"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_articleId_number_key" ON "ArticleVersion"("articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_name_key" ON "Speaker"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_wikidataId_key" ON "Speaker"("wikidataId");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_sha256_key" ON "Reference"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Codebook_version_key" ON "Codebook"("version");

-- CreateIndex
CREATE INDEX "Assignment_reviewerId_idx" ON "Assignment"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_articleVersionId_reviewerId_key" ON "Assignment"("articleVersionId", "reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_assignmentId_key" ON "Review"("assignmentId");

-- CreateIndex
CREATE INDEX "Review_articleVersionId_idx" ON "Review"("articleVersionId");

-- CreateIndex
CREATE INDEX "Review_authorId_idx" ON "Review"("authorId");

-- CreateIndex
CREATE INDEX "Annotation_reviewId_sequence_idx" ON "Annotation"("reviewId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_reviewId_id_key" ON "Annotation"("reviewId", "id");

-- CreateIndex
CREATE INDEX "AnnotationLink_reviewId_sequence_idx" ON "AnnotationLink"("reviewId", "sequence");

-- CreateIndex
CREATE INDEX "Evidence_reviewId_sequence_idx" ON "Evidence"("reviewId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Operation_reviewId_sequence_key" ON "Operation"("reviewId", "sequence");

-- CreateIndex
CREATE INDEX "Report_publishedAt_idx" ON "Report"("publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Report_slug_number_key" ON "Report"("slug", "number");

-- CreateIndex
CREATE INDEX "AuditEvent_createdAt_idx" ON "AuditEvent"("createdAt");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_articleVersionId_fkey" FOREIGN KEY ("articleVersionId") REFERENCES "ArticleVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_articleVersionId_fkey" FOREIGN KEY ("articleVersionId") REFERENCES "ArticleVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_codebookId_fkey" FOREIGN KEY ("codebookId") REFERENCES "Codebook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_takenFromId_fkey" FOREIGN KEY ("takenFromId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationLink" ADD CONSTRAINT "AnnotationLink_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationLink" ADD CONSTRAINT "AnnotationLink_reviewId_annotationId_fkey" FOREIGN KEY ("reviewId", "annotationId") REFERENCES "Annotation"("reviewId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationLink" ADD CONSTRAINT "AnnotationLink_reviewId_targetId_fkey" FOREIGN KEY ("reviewId", "targetId") REFERENCES "Annotation"("reviewId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_reviewId_annotationId_fkey" FOREIGN KEY ("reviewId", "annotationId") REFERENCES "Annotation"("reviewId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operation" ADD CONSTRAINT "Operation_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operation" ADD CONSTRAINT "Operation_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_articleVersionId_fkey" FOREIGN KEY ("articleVersionId") REFERENCES "ArticleVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma cannot say, from here on.

-- Addresses are compared in lower case.
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_email_lower" CHECK ("email" = lower("email"));

-- One open invitation an address.
CREATE UNIQUE INDEX "Invitation_one_open" ON "Invitation" ("email")
  WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;

-- Hashes are hashes.
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_text_present" CHECK (length("text") > 0);
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

-- A reviewer's layer answers an assignment; gold answers none, and there is one a version.
ALTER TABLE "Review" ADD CONSTRAINT "Review_assignment_by_kind"
  CHECK (("kind" = 'review') = ("assignmentId" IS NOT NULL));
ALTER TABLE "Review" ADD CONSTRAINT "Review_submitted_has_time"
  CHECK (("status" = 'submitted') = ("submittedAt" IS NOT NULL));
CREATE UNIQUE INDEX "Review_one_gold" ON "Review" ("articleVersionId") WHERE "kind" = 'gold';

-- A mark has at least one span.
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_spans_present"
  CHECK (jsonb_typeof("spans") = 'array' AND jsonb_array_length("spans") > 0);
ALTER TABLE "AnnotationLink" ADD CONSTRAINT "AnnotationLink_not_self" CHECK ("annotationId" <> "targetId");

ALTER TABLE "Report" ADD CONSTRAINT "Report_number_from_one" CHECK ("number" >= 1);
ALTER TABLE "Report" ADD CONSTRAINT "Report_share" CHECK ("boilerplateShare" BETWEEN 0 AND 1);

-- Logs are appended to; frozen things stay as they are.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

DO $$
DECLARE frozen text;
BEGIN
  FOREACH frozen IN ARRAY ARRAY['Operation', 'AuditEvent', 'ArticleVersion', 'Reference', 'Codebook', 'Report', 'ReportFile']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
                   frozen || '_frozen', frozen);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                   frozen || '_kept', frozen);
  END LOOP;
END
$$;

-- The public reads published tables through a role that can do nothing else.
-- Where this connection may not make roles, set PUBLIC_DATABASE_URL to one made by hand (README, Deploy).
DO $$
BEGIN
  BEGIN
    CREATE ROLE verbatim_public NOLOGIN;
  EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
    WHEN insufficient_privilege THEN
      RAISE NOTICE 'The role verbatim_public was not made: this connection may not make roles.';
      RETURN;
  END;
  BEGIN
    GRANT verbatim_public TO CURRENT_USER;
  EXCEPTION
    WHEN insufficient_privilege OR invalid_grant_operation THEN
      RAISE NOTICE 'This connection cannot switch to verbatim_public.';
  END;
  GRANT USAGE ON SCHEMA public TO verbatim_public;
  GRANT SELECT ON "Report", "ReportFile", "Codebook" TO verbatim_public;
END
$$;
