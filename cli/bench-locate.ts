import { cpus } from "node:os";
import { percentile } from "@/bench/figures";
import { makeQuote, makeReferenceText } from "@/bench/synthetic-references";
import { mintActor } from "@/lib/core/access/mint-actor";
import { db, disconnect } from "@/lib/server/db/client";
import { applyMigrations } from "@/lib/server/db/migrate";
import { findCandidates, locateInReferences } from "@/lib/server/locating/queries";
import { addPerson } from "@/lib/server/people/commands";
import { addReference } from "@/lib/server/references/commands";
import { progress } from "./command";
import { withScratchServer } from "./database";

export type LocateBenchOptions = {
  readonly references: number;
  /** Of each reference. */
  readonly words: number;
  readonly quotes: number;
};

export type LocateBenchReport = LocateBenchOptions & {
  readonly processor: string;
  /** Milliseconds for a whole answer, and for the database's part of it. */
  readonly answer: { readonly median: number | null; readonly p95: number | null };
  readonly candidates: { readonly median: number | null; readonly p95: number | null };
  /** Quotes cut from a reference, and of how many the first passage is of that reference. */
  readonly cut: { readonly of: number; readonly first: number };
  /** Quotes from elsewhere, and for how many a passage was claimed. */
  readonly elsewhere: { readonly of: number; readonly claimed: number };
};

/** Every so many quotes one comes from elsewhere. */
const ELSEWHERE_EVERY = 4;
/** References stored at the same time: as many as keep both sides busy. */
const AT_ONCE = 4;

/** Fills an empty PostgreSQL with references through the app's own command, and looks for quotes in them. */
export async function runLocateBench(options: LocateBenchOptions): Promise<LocateBenchReport> {
  return withScratchServer(async (server) => {
    process.env.DATABASE_URL = server.url();
    process.env.NEXTAUTH_SECRET = "x".repeat(32);
    await applyMigrations(server.url());
    try {
      return await measure(options);
    } finally {
      await disconnect();
    }
  });
}

async function measure(options: LocateBenchOptions): Promise<LocateBenchReport> {
  const { id } = await addPerson({
    email: "bench@example.org",
    name: "Bench",
    role: "admin",
    password: "x".repeat(20),
  });
  const actor = mintActor({ userId: id, role: "admin" });
  await fill(actor, options);
  const times = { answer: [] as number[], candidates: [] as number[] };
  const cut = { of: 0, first: 0 };
  const elsewhere = { of: 0, claimed: 0 };
  for (let number = 0; number < options.quotes; number++) {
    const from = (number * 7919) % options.references;
    const known = number % ELSEWHERE_EVERY !== ELSEWHERE_EVERY - 1;
    const quote = makeQuote(number, known ? { from, text: makeReferenceText(from, options.words) } : null);
    const request = { exact: quote.exact, speaker: null };
    const start = performance.now();
    const { passages } = await locateInReferences(actor, request);
    times.answer.push(performance.now() - start);
    const again = performance.now();
    await findCandidates(actor, quote.exact);
    times.candidates.push(performance.now() - again);
    if (known) {
      cut.of++;
      if (passages[0]?.record.title === titleOf(from)) cut.first++;
    } else {
      elsewhere.of++;
      if (passages.length > 0) elsewhere.claimed++;
    }
  }
  const figures = (values: readonly number[]) => ({
    median: percentile(values, 50),
    p95: percentile(values, 95),
  });
  return {
    ...options,
    processor: cpus()[0]?.model ?? "unknown",
    answer: figures(times.answer),
    candidates: figures(times.candidates),
    cut,
    elsewhere,
  };
}

async function fill(
  actor: Parameters<typeof addReference>[0],
  { references, words }: LocateBenchOptions,
): Promise<void> {
  const facts = {
    kind: "official_transcript",
    grade: "A",
    publisher: null,
    occasion: null,
    occurredOn: null,
    speakerId: null,
    url: null,
    archivedUrl: null,
  } as const;
  let next = 0;
  const store = async () => {
    while (next < references) {
      const number = next++;
      if (number % 500 === 0) progress(`Stored ${number} of ${references} references …`);
      await addReference(actor, {
        facts: { ...facts, title: titleOf(number) },
        text: makeReferenceText(number, words),
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, store));
  // What a server does by itself some time after many rows have come.
  await db().$executeRawUnsafe("VACUUM ANALYZE");
}

function titleOf(number: number): string {
  return `Reference ${number}`;
}

/** The report in words, a line a figure. */
export function formatLocateBench(report: LocateBenchReport): string {
  const ms = (value: number | null) => (value === null ? "–" : `${value.toFixed(0)} ms`);
  const line = (name: string, { median, p95 }: LocateBenchReport["answer"]) =>
    `${name}: median ${ms(median)}, 95 % within ${ms(p95)}`;
  return [
    `${report.references} references of ${report.words} words, ${report.quotes} quotes, ${report.processor}`,
    line("whole answer", report.answer),
    line("candidates", report.candidates),
    `right reference first: ${report.cut.first} of ${report.cut.of} quotes cut from one`,
    `claimed found: ${report.elsewhere.claimed} of ${report.elsewhere.of} quotes from elsewhere`,
    "",
  ].join("\n");
}
