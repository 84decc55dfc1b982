import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/actor";
import { mintActor } from "@/lib/core/access/mint-actor";
import { deriveVerdict } from "@/lib/core/codebook/derive-verdict";
import { isNegative } from "@/lib/core/codebook/values";
import { listArticles } from "@/lib/server/articles/queries";
import { db } from "@/lib/server/db/client";
import { findReportPage, listReports } from "@/lib/server/reports/queries";
import { getReview, listQueue } from "@/lib/server/reviews/queries";
import { seed } from "@/seeds/index";

/** The worked example of the codebook: spans as [start, end, verdict], UTF-16 units. */
const GOLD = {
  "In a significant": [
    [121, 260, "accurate"],
    [631, 698, "altered_wording"],
    [720, 807, "unverifiable"],
    [1643, 1654, "unverifiable"],
    [1659, 1684, "unverifiable"],
    [1994, 2112, "unverifiable"],
    [2877, 2957, "accurate"],
  ],
  "Rutte: Ukraine": [
    [211, 278, "accurate_minor"],
    [326, 441, "accurate"],
    [634, 839, "accurate_minor"],
    [1165, 1285, "misattributed"],
    [1305, 1397, "misattributed"],
    [1403, 1501, "misattributed"],
  ],
} as const;

let admin: Actor;
beforeAll(async () => {
  await seed({ log: () => {} });
  const user = await db().user.findFirstOrThrow({ where: { role: "admin" } });
  admin = mintActor({ userId: user.id, role: "admin" });
});

describe("the demo", () => {
  it("settles into the worked example", async () => {
    for (const [title, quotes] of Object.entries(GOLD)) {
      const article = (await listArticles(admin)).find((one) => one.title.startsWith(title));
      const { layer } = await getReview(admin, article?.goldId as string);
      const found = layer.annotations
        .filter((one) => one.type === "quote")
        .map((one) => {
          const derived = deriveVerdict(one.attributes);
          return [
            one.spans[0]?.start,
            one.spans.at(-1)?.end,
            derived.kind === "derived" ? derived.verdict : null,
          ];
        })
        .sort((a, b) => Number(a[0]) - Number(b[0]));
      expect(found).toEqual(quotes);
    }
  });

  it("has evidence on every negative verdict of every layer", async () => {
    const reviews = await db().review.findMany({
      where: { OR: [{ kind: "gold" }, { status: "submitted" }] },
    });
    expect(reviews).toHaveLength(6);
    for (const { id } of reviews) {
      const { layer } = await getReview(admin, id);
      for (const one of layer.annotations) {
        if (one.type !== "quote") continue;
        const derived = deriveVerdict(one.attributes);
        if (derived.kind === "derived" && isNegative(derived.verdict)) {
          expect(layer.evidence.filter((item) => item.annotationId === one.id && item.excerpt)).not.toEqual(
            [],
          );
        }
      }
    }
  });

  it("publishes three stretches credited to Rutte, said by Hegseth", async () => {
    const reports = await listReports();
    expect(reports).toHaveLength(2);
    const second = reports.find((report) => report.articleTitle.startsWith("Rutte:"));
    expect(second).toMatchObject({ verdictCounts: { misattributed: 3 } });
    const page = await findReportPage(second?.slug as string);
    expect(page?.html).toContain("Pete Hegseth");
    expect(page?.html).not.toMatch(/<script(?! type="application\/ld\+json")/);
  });

  it("leaves one reviewer both articles to do", async () => {
    const open = await db().review.findMany({ where: { status: "open", kind: "review" } });
    expect(open).toHaveLength(2);
    const fresh = mintActor({ userId: open[0]?.authorId as string, role: "reviewer" });
    expect((await listQueue(fresh)).map((entry) => entry.status)).toEqual(["open", "open"]);
  });

  it("holds two codebook versions: what was finished keeps the older one", async () => {
    const reviews = await db().review.findMany({ include: { codebook: true } });
    const versions = reviews.map(({ kind, status, codebook }) => `${kind} ${status} ${codebook.version}`);
    expect([...new Set(versions)].toSorted()).toEqual([
      "gold open 1.0",
      "review open 1.1",
      "review submitted 1.0",
    ]);
  });

  it("changes nothing when it is sown again", async () => {
    const count = async () => ({
      operations: await db().operation.count(),
      reports: await db().report.count(),
      people: await db().user.count(),
      audit: await db().auditEvent.count(),
    });
    const before = await count();
    await seed({ log: () => {} });
    expect(await count()).toEqual(before);
  });
});
