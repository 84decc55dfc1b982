import { expect, it } from "vitest";
import { assignArticle } from "@/lib/server/assignments/commands";
import { findNewestCodebook } from "@/lib/server/codebooks/queries";
import { db } from "@/lib/server/db/client";
import { getReview } from "@/lib/server/reviews/queries";
import { makeArticle, makePerson } from "@/tests/support/factories";

/** Stores a codebook like 1.1 under another version, after all that are there. */
async function addVersion(version: string): Promise<void> {
  const { content } = await db().codebook.findUniqueOrThrow({ where: { version: "1.1" } });
  await db().codebook.create({ data: { version, content: { ...(content as object), version } } });
}

async function versionPinned(codebookVersion?: string): Promise<string> {
  const admin = await makePerson("admin");
  const reviewer = await makePerson("reviewer");
  const articleId = await makeArticle(admin, `A text. ${reviewer.userId}`);
  const { reviewIds } = await assignArticle(admin, {
    articleId,
    reviewerIds: [reviewer.userId],
    dueOn: null,
    ...(codebookVersion ? { codebookVersion } : {}),
  });
  const { codebook } = await getReview(reviewer, reviewIds[0] as string);
  return codebook.version;
}

it("pins a new review to the highest codebook version, whichever was stored last", async () => {
  expect(await versionPinned()).toBe("1.1");
  await addVersion("0.9");
  expect(await versionPinned()).toBe("1.1");
  expect((await findNewestCodebook())?.version).toBe("1.1");
  await addVersion("1.10");
  await addVersion("1.9");
  expect(await versionPinned()).toBe("1.10");
  expect((await findNewestCodebook())?.version).toBe("1.10");
});

it("pins the version it is told to, if there is such a one", async () => {
  expect(await versionPinned("1.0")).toBe("1.0");
  await expect(versionPinned("7.0")).rejects.toMatchObject({ code: "conflict" });
});
