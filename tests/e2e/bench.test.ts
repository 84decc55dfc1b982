import { expect, test } from "vitest";
import { runBench } from "@/bench/run-bench";
import { launchBrowser } from "@/cli/browser";

test("the bench opens, marks, judges, scrolls and leaves, on the floor and in the annotator", async () => {
  const size = { words: 400, marks: 40 };
  const report = await runBench({
    sizes: [size],
    rounds: 1,
    repetitions: 4,
    peers: [],
    seed: 1,
    launch: launchBrowser,
    report: () => {},
  });
  expect(report.results.map(({ contender }) => contender)).toEqual(["floor", "annotator"]);
  for (const { rounds } of report.results) {
    const [round] = rounds;
    expect(round?.open).toBeGreaterThan(0);
    // Figures that were really taken, whatever they are on this machine.
    for (const strokes of [round?.add, round?.change]) {
      expect(strokes).toHaveLength(4);
      expect(
        strokes?.every(({ toFrame, inAll }) => toFrame !== null && toFrame > 0 && inAll >= toFrame),
      ).toBe(true);
    }
    expect(round?.scroll?.frames).toBeGreaterThan(0);
    expect(round?.scroll?.longestTask.work).toBeGreaterThan(0);
    expect(round?.memory?.heap).toBeGreaterThan(0);
  }
});
