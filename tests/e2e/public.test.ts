import { createHash } from "node:crypto";
import { v7 as newId } from "uuid";
import { describe, expect, test } from "vitest";
import { FIRST_ARTICLE, MISATTRIBUTED, SECOND_ARTICLE } from "./support/articles";
import { cutCodePoints, readCsv } from "./support/csv";
import { countRows } from "./support/rows";
import { serverActionIds } from "./support/server-actions";
import { EDITOR, FRESH_REVIEWER } from "./support/sign-in";
import { setStage } from "./support/stage";
import { findReview, openWire, operationsPath, quoteOperation } from "./support/wire";

const stage = setStage();
const REPORT = `/reports/${SECOND_ARTICLE.slug}`;
const anyone = () => openWire(stage.app, null);

describe("the second report", () => {
  test("shows three stretches credited to Rutte and said by Hegseth, with their evidence", async () => {
    const { page } = await stage.newVisitor();
    await page.goto(REPORT);
    const rows = page.getByRole("table", { name: /^Every quote/ }).getByRole("row");
    const wrong = rows.filter({ has: page.locator(".v", { hasText: "Misattributed" }) });
    expect(await wrong.count()).toBe(MISATTRIBUTED.length);
    for (const [index, words] of MISATTRIBUTED.entries()) {
      const row = wrong.nth(index);
      expect(await row.locator(".pr").textContent()).toContain(words);
      const speakers = await row.locator(".speakers").textContent();
      expect(speakers).toMatch(/Credited to.*Mark Rutte.*Said by.*Pete Hegseth/);
      expect(await row.locator(".ev a").first().getAttribute("href")).toMatch(/^https:\/\//);
    }
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
      "Words credited to Mark Rutte were spoken by Pete Hegseth",
    );
  });

  test("shows the article's own words, every one, with what is not the article set apart", async () => {
    const { page } = await stage.newVisitor();
    await page.goto(REPORT);
    const article = await page.locator(".article-text").textContent();
    expect(article).toContain("part of NATO,”");
    expect(article).toContain("\u00a0");
    expect(article).toContain("Not the article: Comment policy");
  });

  test("is a page that no script can run in, and asks for none", async () => {
    const answer = await (await anyone()).get(REPORT);
    const policy = answer.headers.get("content-security-policy");
    expect(policy).toContain("script-src 'none'");
    expect(policy).toContain("default-src 'none'");
    const html = await answer.text();
    const scripts = [...html.matchAll(/<script\b([^>]*)>/gi)].map(([, attributes]) => attributes?.trim());
    expect(scripts).toEqual(['type="application/ld+json"']);
    expect(html).not.toMatch(/\son[a-z]+\s*=|javascript:/i);

    const { page } = await stage.newVisitor();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.resourceType()} ${request.url()}`));
    await page.goto(REPORT, { waitUntil: "networkidle" });
    expect(asked.filter((one) => !one.startsWith("font ") && !one.startsWith("document "))).toEqual([]);
    expect(asked.every((one) => one.includes(stage.app.url))).toBe(true);
  });

  test("says the same to machines, as schema.org ClaimReview", async () => {
    const html = await (await (await anyone()).get(REPORT)).text();
    const json = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? "";
    const reviews = JSON.parse(json)["@graph"] as { reviewRating: { alternateName: string } }[];
    const named = reviews.map((review) => review.reviewRating.alternateName);
    expect(named.filter((name) => name === "Misattributed")).toHaveLength(3);
  });

  test("is asked for again cheaply, and keeps its version for ever", async () => {
    const wire = await anyone();
    const newest = await wire.get(REPORT);
    const etag = newest.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    expect(newest.headers.get("cache-control")).not.toContain("immutable");
    const html = await newest.text();
    expect(etag).toBe(`"${createHash("sha256").update(html).digest("hex")}"`);

    const again = await wire.get(REPORT, { "if-none-match": etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");

    const version = await wire.get(`${REPORT}/1`);
    expect(version.headers.get("cache-control")).toContain("immutable");
    expect(await version.text()).toBe(html);
  });

  test("does not change when an admin amends the gold layer afterwards", async () => {
    const before = await (await (await anyone()).get(REPORT)).text();
    const editor = await openWire(stage.app, EDITOR);
    const [gold] = await stage.database.query<{ id: string }>(
      `SELECT r."id" FROM "Review" r JOIN "ArticleVersion" v ON v."id" = r."articleVersionId"
         JOIN "Article" a ON a."id" = v."articleId" WHERE r."kind" = 'gold' AND a."title" = $1`,
      [SECOND_ARTICLE.title],
    );
    const secret = quoteOperation(SECOND_ARTICLE.text, "Do you LOVE America?", {
      rationale: "Not yet public",
    });
    const answer = await editor.post(operationsPath(gold?.id ?? ""), { operations: [secret] });
    expect(answer.status).toBe(200);

    const wire = await anyone();
    expect(await (await wire.get(REPORT)).text()).toBe(before);
    expect(await (await wire.get(`${REPORT}/1/annotations.jsonl`)).text()).not.toContain("Not yet public");
  });
});

describe("the files of a report", () => {
  const file = async (name: string) => (await anyone()).get(`${REPORT}/1/${name}`);
  type Span = { start_code_point: number; end_code_point: number; exact: string };

  test("are the ones the page names, byte for byte", async () => {
    const { page } = await stage.newVisitor();
    await page.goto(REPORT);
    const table = page.getByRole("table", { name: "Files frozen with this report" });
    const rows = await table.locator("tbody tr").all();
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const href = (await row.getByRole("link").getAttribute("href")) ?? "";
      const printed = (await row.locator("code").textContent())?.replace("sha256 ", "");
      const answer = await (await anyone()).get(href);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toContain("immutable");
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(printed);
    }
  });

  test("report.json carries the text whose hash the report names", async () => {
    const { article, document } = await (await file("report.json")).json();
    expect(document.text).toBe(SECOND_ARTICLE.text);
    expect(article.sha256).toBe(createHash("sha256").update(SECOND_ARTICLE.text).digest("hex"));
  });

  test("quotes.csv cuts its words out of the text by code points", async () => {
    const rows = readCsv(await (await file("quotes.csv")).text());
    expect(rows.filter(({ verdict }) => verdict === "misattributed")).toHaveLength(3);
    for (const row of rows) {
      const [start, end] = [Number(row.start_code_point), Number(row.end_code_point)];
      expect(cutCodePoints(SECOND_ARTICLE.text, start, end)).toBe(row.exact);
    }
  });

  test("annotations.jsonl holds every mark of the gold layer, boilerplate too", async () => {
    const lines = (await (await file("annotations.jsonl")).text()).trimEnd().split("\n");
    const rows = lines.map(
      (line) => JSON.parse(line) as { type: string; spans: Span[]; text_sha256: string },
    );
    expect(rows.filter(({ type }) => type === "quote")).toHaveLength(6);
    expect(rows.filter(({ type }) => type === "block")).toHaveLength(18);
    for (const { start_code_point, end_code_point, exact } of rows.flatMap(({ spans }) => spans)) {
      expect(cutCodePoints(SECOND_ARTICLE.text, start_code_point, end_code_point)).toBe(exact);
    }
  });

  test("annotations.jsonld is W3C Web Annotations, each with a position and a quote", async () => {
    const page = await (await file("annotations.jsonld")).json();
    expect(page["@context"]).toContain("http://www.w3.org/ns/anno.jsonld");
    const targets = page.items.flatMap((item: { motivation: string; target: object }) =>
      item.motivation === "linking" ? [] : [item.target].flat(),
    );
    expect(targets.length).toBeGreaterThan(20);
    for (const { selector } of targets) {
      const [position, quote] = selector;
      expect(cutCodePoints(SECOND_ARTICLE.text, position.start, position.end)).toBe(quote.exact);
      const around = quote.prefix + quote.exact + quote.suffix;
      expect(SECOND_ARTICLE.text).toContain(around);
    }
  });
});

describe("what is not published", () => {
  test("is not there for the public", async () => {
    const wire = await anyone();
    const addresses = ["/reports/no-such-report", `${REPORT}/2`, `${REPORT}/0`, `${REPORT}/1/secret.json`];
    for (const address of addresses) {
      const answer = await wire.get(address);
      expect([address, answer.status]).toEqual([address, 404]);
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  test("asks for a sign-in on every page of the desk", async () => {
    const wire = await anyone();
    const review = await findReview(stage.database, FRESH_REVIEWER, FIRST_ARTICLE.title);
    const [article] = await stage.database.query<{ id: string }>(`SELECT "id" FROM "Article" LIMIT 1`);
    const desk = ["/queue", "/articles", "/articles/new", "/people", "/dataset", `/reviews/${review.id}`];
    for (const address of [...desk, `/articles/${article?.id}`, `/articles/${article?.id}/report`]) {
      const answer = await wire.get(address);
      expect([address, answer.status]).toEqual([address, 307]);
      expect(answer.headers.get("location")).toBe(`/signin?from=${encodeURIComponent(address)}`);
      expect(await answer.text()).not.toContain(SECOND_ARTICLE.title);
    }
  });

  test("is refused by every route with 401", async () => {
    const wire = await anyone();
    const [article] = await stage.database.query<{ id: string }>(`SELECT "id" FROM "Article" LIMIT 1`);
    const routes = [
      "/api/exports/dataset.jsonl",
      "/api/exports/dataset.csv",
      `/api/articles/${article?.id}/preview`,
    ];
    for (const address of routes) {
      const answer = await wire.get(address);
      expect([address, answer.status]).toEqual([address, 401]);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
    }
  });

  test("cannot be written to: not over the wire, not through any server action", async () => {
    const wire = await anyone();
    const review = await findReview(stage.database, FRESH_REVIEWER, FIRST_ARTICLE.title);
    const before = await countRows(stage.database);
    const operation = quoteOperation(review.text, "NATO lies");
    const refused = await wire.post(operationsPath(review.id), { operations: [operation] });
    expect(refused.status).toBe(401);

    const ids = serverActionIds();
    expect(ids.length).toBeGreaterThanOrEqual(8);
    for (const id of ids) {
      for (const argument of [review.id, newId()]) {
        const answer = await wire.post("/signin", JSON.stringify([argument, true]), {
          "next-action": id,
          "content-type": "text/plain;charset=UTF-8",
        });
        expect([id, answer.status]).toEqual([id, 200]);
      }
    }
    expect(await countRows(stage.database)).toEqual(before);
  });
});
