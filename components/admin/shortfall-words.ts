export type Shortfall = "no-evidence" | "grade" | "excerpt" | "archived-copy";

const LACKS: Readonly<Record<Shortfall, string>> = {
  "no-evidence": "no source at all",
  grade: "no source of grade A, nor two independent ones of grade B",
  excerpt: "a source that meets the grade, but not its words",
  "archived-copy": "no archived copy of a source that meets the grade",
};

/** What the evidence of one verdict lacks: "Has no source at all." */
export function shortfallWords(shortfalls: readonly Shortfall[]): string {
  return `Has ${shortfalls.map((one) => LACKS[one]).join("; ")}.`;
}
