import { describe, expect, it } from "vitest";
import { addContainers, heldByContainer } from "@/lib/core/boilerplate/container-features";

const fact = (...containers: number[]) => ({
  element: "p",
  linkShare: 0,
  opensWithLink: false,
  hints: [],
  nearHints: [],
  containers,
  inArticleNode: null,
});

describe("containers", () => {
  const facts = [fact(2, 1), fact(3, 1), fact(3, 1)];

  it("hold what stands in them; beyond the outermost it is the page", () => {
    expect([...heldByContainer(facts, Float64Array.of(1, 2, 3), 0)]).toEqual([1, 5, 5]);
    expect([...heldByContainer(facts, Float64Array.of(1, 2, 3), 2)]).toEqual([6, 6, 6]);
  });

  it("are weighed by their prose and their links", () => {
    const columns = new Map<string, Float64Array>();
    addContainers(columns, facts, {
      words: Float64Array.of(4, 20, 20),
      linked: Float64Array.of(4, 0, 10),
      prose: Float64Array.of(0, 20, 20),
      inNode: Float64Array.of(0, 1, 1),
    });
    const of = (name: string) => [...(columns.get(name) ?? [])];
    expect(of("prose in container 0")).toEqual([0, 1, 1]);
    expect(of("linked in container 0")).toEqual([1, 0.25, 0.25]);
    expect(of("article node in container 0")).toEqual([0, 1, 1]);
    expect(of("most prose in container 1")).toEqual([1, 1, 1]);
  });
});
