import { existsSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "./project";
import { programStep, type Step } from "./steps";

const LAYERED = [
  "app",
  "bench",
  "bin",
  "cli",
  "components",
  "lib",
  "seeds",
  "tests",
  "proxy.ts",
  "next.config.ts",
];

/** What can be said about the sources without running them. */
export function sourceSteps(): readonly Step[] {
  const layered = LAYERED.filter((place) => existsSync(path.join(PROJECT, place)));
  return [
    programStep("format and lint", ["@biomejs/biome/bin/biome", "ci", "--error-on-warnings", PROJECT]),
    programStep("types", ["typescript/bin/tsc", "--noEmit", "-p", PROJECT]),
    programStep("types of the core, without DOM or Node", [
      "typescript/bin/tsc",
      "--noEmit",
      "-p",
      path.join(PROJECT, "lib/core"),
    ]),
    programStep("layers", [
      "dependency-cruiser/bin/dependency-cruiser.mjs",
      "--config",
      path.join(PROJECT, ".dependency-cruiser.cjs"),
      "--exclude",
      "^tests/architecture/violations/",
      ...layered,
    ]),
  ];
}
