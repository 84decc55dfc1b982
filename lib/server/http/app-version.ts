import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import manifest from "@/package.json";

/** Names the build that answers, so that a page from an earlier one learns that it is old. */
const VERSION_HEADER = "x-verbatim-version";

let version: string | undefined;

/** The version and the build of the app that runs: another after every deployment. */
export function appVersion(): string {
  version ??= `${manifest.version}+${readBuildId() ?? "unbuilt"}`;
  return version;
}

/** What Next named its build; the development server and the tests run from none. */
function readBuildId(): string | null {
  if (process.env.NODE_ENV !== "production") return null;
  // The app runs in its own folder, as everywhere. The build brings this file along without being told.
  return readFileSync(
    path.join(/* turbopackIgnore: true */ process.cwd(), ".next", "BUILD_ID"),
    "utf8",
  ).trim();
}

/** The answer with the name of the build on it. */
export function withVersion(response: Response): Response {
  response.headers.set(VERSION_HEADER, appVersion());
  return response;
}
