import { expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/actor";
import {
  countDataset,
  type DatasetFormat,
  type DatasetLayers,
  writeDataset,
} from "@/lib/server/datasets/queries";
import { db } from "@/lib/server/db/client";
import { makeGold } from "@/lib/server/gold/commands";
import { applyOperations, submitReview } from "@/lib/server/reviews/commands";
import { makeDesk, markQuote, SOUND_QUOTE } from "@/tests/support/factories";

async function whole(actor: Actor, layers: DatasetLayers, format: DatasetFormat): Promise<string> {
  let text = "";
  for await (const part of writeDataset(actor, layers, format)) text += part;
  return text;
}

it("holds submitted reviews and gold, by pseudonym, and nothing that is still open", async () => {
  const desk = await makeDesk();
  const attributes = { ...SOUND_QUOTE, rationale: "=HYPERLINK(1)" };
  for (const [index, reviewer] of desk.reviewers.entries()) {
    const { operation } = markQuote(desk.text, "“We will not go,”", attributes);
    await applyOperations(reviewer, desk.reviewIds[index] as string, [operation]);
  }
  await submitReview(desk.reviewers[0], desk.reviewIds[0]);
  await makeGold(desk.admin, desk.reviewIds[0]);
  const all = await whole(desk.admin, "all", "jsonl");
  const rows = all
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.map((row) => row.layer)).toEqual(["gold", "review"]);
  expect(rows[1]).toMatchObject({
    spans: [{ start_code_point: 0, end_code_point: 17, exact: "“We will not go,”" }],
    verdict: "accurate",
    speaker_stated: "The minister",
    codebook_version: "1.1",
  });
  const users = await db().user.findMany();
  for (const { email, name, id } of users) {
    expect(all).not.toContain(email);
    expect(all).not.toContain(id);
    expect(all.includes(`"${name}"`)).toBe(false);
  }
  expect((await whole(desk.admin, "gold", "jsonl")).trimEnd().split("\n")).toHaveLength(1);
  expect(await countDataset(desk.admin)).toEqual({ articles: 1, goldLayers: 1, reviews: 1, marks: 2 });
  const csv = await whole(desk.admin, "all", "csv");
  expect(csv.split("\r\n")).toHaveLength(4);
  expect(csv).toContain("'=HYPERLINK(1)");
  await expect(whole(desk.reviewers[0], "all", "csv")).rejects.toMatchObject({ code: "forbidden" });
});
