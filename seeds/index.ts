/**
 * The demo: two real articles, reviewed twice, settled and published. Written
 * through the same commands the app uses, with fixed ids and dates, so that a
 * second run, or one after a broken first run, ends in the same place.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { renderReport } from "@/components/report/render-report";
import { readReportCss } from "@/components/report/report-css";
import type { Actor } from "@/lib/core/access/actor";
import { mintActor } from "@/lib/core/access/mint-actor";
import type { Operation } from "@/lib/core/annotation/operation";
import type { SpeakerInput } from "@/lib/core/speakers/speaker-input";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { articleFactsSchema, importArticle, previewImport } from "@/lib/server/articles/commands";
import { getArticle } from "@/lib/server/articles/queries";
import { assignArticle } from "@/lib/server/assignments/commands";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import { disconnect } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { makeGold } from "@/lib/server/gold/commands";
import { addPerson } from "@/lib/server/people/commands";
import { addReference } from "@/lib/server/references/commands";
import { publishReport } from "@/lib/server/reports/commands";
import { applyOperations, submitReview } from "@/lib/server/reviews/commands";
import { getReview, listQueue } from "@/lib/server/reviews/queries";
import { addSpeaker } from "@/lib/server/speakers/commands";
import { amendments } from "./amendments";
import * as first from "./first-article";
import { fixedId } from "./fixed-id";
import { layerOperations, type SeedContext } from "./layer-operations";
import type { SeedLayer } from "./marks";
import { REFERENCES } from "./record";
import * as second from "./second-article";

const FOLDER = path.join(process.cwd(), "seeds");

const SPEAKERS: readonly SpeakerInput[] = [
  {
    name: "Mark Rutte",
    kind: "person",
    aliases: ["Rutte"],
    offices: [{ title: "NATO secretary general", from: "2024-10-01", to: null }],
    wikidataId: null,
  },
  {
    name: "Pete Hegseth",
    kind: "person",
    aliases: ["Hegseth"],
    offices: [{ title: "US defense secretary", from: "2025-01-25", to: null }],
    wikidataId: null,
  },
  {
    name: "NATO",
    kind: "organisation",
    aliases: ["North Atlantic Treaty Organization"],
    offices: [],
    wikidataId: null,
  },
];

const ARTICLES = [
  {
    name: "first",
    file: "000_a7cf482ee2b690f0.txt",
    title: "In a significant statement that has stirred the international community",
    outlet: "world-brief.example",
    publishedOn: "",
    layers: first,
  },
  {
    name: "second",
    file: "002_1bc572bb5874e21a.txt",
    title: "Rutte: Ukraine Was Never Promised NATO Membership",
    outlet: "daily-headlines.example",
    publishedOn: "2025-02-14",
    layers: second,
  },
] as const;

type Registry = {
  readonly speakerIds: ReadonlyMap<string, string>;
  readonly referenceIds: ReadonlyMap<string, string>;
};

/** Writes what is missing of the demo. `log` hears one line a step. */
export async function seed({ log }: { log(line: string): void }): Promise<void> {
  const actors = await seedPeople();
  const [admin] = actors;
  const registry = await seedRecord(admin);
  for (const article of ARTICLES) {
    await seedArticle(article, actors, registry);
    log(`“${article.title}” is reviewed and published`);
  }
  await disconnect();
}

/** The admin first. The last reviewer gets the articles and leaves them untouched, for whoever tries the demo. */
type Cast = readonly [admin: Actor, ...reviewers: Actor[]];

async function seedPeople(): Promise<Cast> {
  const actors: Actor[] = [];
  for (const { email, name, role } of DEMO_ACCOUNTS) {
    const person = { id: fixedId(`person/${email}`), email, name, role, password: DEMO_PASSWORD };
    const { id } = await addPerson(person);
    actors.push(mintActor({ userId: id, role }));
  }
  return actors as [Actor, ...Actor[]];
}

async function seedRecord(admin: Actor): Promise<Registry> {
  const speakerIds = new Map<string, string>();
  for (const speaker of SPEAKERS) {
    const id = fixedId(`speaker/${speaker.name}`);
    // The day is the second article's; of the answer only the id is wanted.
    const added = await addSpeaker(admin, speaker, { day: "2025-02-14", id });
    speakerIds.set(speaker.name, added.speaker.id);
  }
  const referenceIds = new Map<string, string>();
  for (const { name, passages, speaker, ...reference } of REFERENCES) {
    const { id } = await addReference(admin, {
      id: fixedId(`reference/${name}`),
      facts: { ...reference, archivedUrl: null, speakerId: speakerIds.get(speaker) ?? null },
      ...textWithTurns(passages, speaker),
    });
    referenceIds.set(name, id);
  }
  return { speakerIds, referenceIds };
}

/** The passages one below the other; each is a turn of the speaker. */
function textWithTurns(passages: readonly string[], speaker: string) {
  let text = "";
  const turns = passages.map((passage) => {
    const start = text === "" ? 0 : text.length + 2;
    text = text === "" ? passage : `${text}\n\n${passage}`;
    return { speaker, start, end: text.length };
  });
  return { text, turns };
}

/** Leaves an article alone once it has a report: from then on it belongs to whoever uses the demo. */
async function seedArticle(
  article: (typeof ARTICLES)[number],
  [admin, ...reviewers]: Cast,
  registry: Registry,
): Promise<void> {
  const content = await readFile(path.join(FOLDER, "articles", article.file), "utf8");
  const articleId = await seedText(article, admin, content);
  if ((await getArticle(admin, articleId)).report) return;
  const layers: readonly SeedLayer[] = [article.layers.FIRST_REVIEW, article.layers.SECOND_REVIEW];
  // The finished reviews were made with the first codebook; whoever tries the demo works with the newest.
  const ids = reviewers.map((reviewer) => reviewer.userId);
  const [finished, open] = [ids.slice(0, layers.length), ids.slice(layers.length)];
  await assignArticle(admin, { articleId, reviewerIds: finished, dueOn: null, codebookVersion: "1.0" });
  await assignArticle(admin, { articleId, reviewerIds: open, dueOn: null });
  const context = { text: canonicalText(content), ...registry };
  const reviewIds: string[] = [];
  for (const [index, layer] of layers.entries()) {
    const reviewer = reviewers[index] as Actor;
    const scope = `${article.name}/review-${index + 1}`;
    reviewIds.push(await seedReview(reviewer, articleId, layerOperations(layer, { scope, ...context })));
  }
  await seedGold(admin, articleId, {
    takenFrom: reviewIds[1] as string,
    layer: article.layers.GOLD,
    context: { scope: `${article.name}/gold`, ...context },
  });
  const css = await readReportCss();
  const siteUrl = env().NEXTAUTH_URL ?? "http://localhost:3000";
  await publishReport(admin, { articleId, signed: true }, (report, files) =>
    renderReport(report, { css, siteUrl, files }),
  );
}

async function seedText(article: (typeof ARTICLES)[number], admin: Actor, content: string): Promise<string> {
  const source = { format: "text", content } as const;
  const { sha256, duplicateOf } = await previewImport(admin, source);
  if (duplicateOf) return duplicateOf.id;
  const { articleId } = await importArticle(admin, {
    id: fixedId(`article/${article.name}`),
    versionId: fixedId(`article/${article.name}/version-1`),
    facts: articleFactsSchema.parse({
      title: article.title,
      outlet: article.outlet,
      url: "",
      publishedOn: article.publishedOn,
    }),
    source,
    confirmedSha256: sha256,
  });
  return articleId;
}

async function seedReview(
  reviewer: Actor,
  articleId: string,
  operations: readonly Operation[],
): Promise<string> {
  const entry = (await listQueue(reviewer)).find((one) => one.articleId === articleId);
  if (!entry) throw new Error(`No review of ${articleId} was made for this reviewer.`);
  if (entry.status === "open") {
    await applyOperations(reviewer, entry.reviewId, operations);
    const outcome = await submitReview(reviewer, entry.reviewId);
    if (outcome.kind === "missing") throw new Error(outcome.missing.map(({ message }) => message).join(" "));
  }
  return entry.reviewId;
}

async function seedGold(
  admin: Actor,
  articleId: string,
  gold: { takenFrom: string; layer: SeedLayer; context: SeedContext },
): Promise<void> {
  const goldId =
    (await getArticle(admin, articleId)).goldId ?? (await makeGold(admin, gold.takenFrom)).goldId;
  const { layer } = await getReview(admin, goldId);
  const operations = amendments(layer, gold.layer, gold.context);
  if (operations.length > 0) await applyOperations(admin, goldId, operations);
}
