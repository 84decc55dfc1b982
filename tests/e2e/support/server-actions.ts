import { readFileSync } from "node:fs";
import path from "node:path";
import { serverFile } from "@/cli/build-app";

type Manifest = { readonly node: Record<string, { readonly exportedName?: string }> };

/** The ids of every server action in the production build, by which anyone could call them. */
export function serverActionIds(): string[] {
  const file = path.join(path.dirname(serverFile()), ".next/server/server-reference-manifest.json");
  return Object.keys((JSON.parse(readFileSync(file, "utf8")) as Manifest).node);
}
