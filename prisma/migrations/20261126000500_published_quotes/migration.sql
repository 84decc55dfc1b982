-- A quote taken out of its gold layer is in older reports only: the newest one says what is published.
CREATE OR REPLACE VIEW "PublishedStatementQuote" AS
  SELECT "newest".*
    FROM (SELECT DISTINCT ON ("StatementQuote"."annotationId")
                 "StatementQuote"."statementId", "StatementQuote"."annotationId", "Report"."id" AS "reportId"
            FROM "StatementQuote"
            JOIN "Review" ON "Review"."id" = "StatementQuote"."reviewId"
            JOIN "Report" ON "Report"."articleVersionId" = "Review"."articleVersionId"
           ORDER BY "StatementQuote"."annotationId", "Report"."number" DESC) AS "newest"
    JOIN "ReportFile" ON "ReportFile"."reportId" = "newest"."reportId" AND "ReportFile"."name" = 'report.json'
   WHERE "ReportFile"."body"::jsonb @> jsonb_build_object('gold',
           jsonb_build_object('annotations', jsonb_build_array(jsonb_build_object('id', "newest"."annotationId"))));
