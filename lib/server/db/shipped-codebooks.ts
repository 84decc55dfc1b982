import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { v7 as newId } from "uuid";
import { codebookSchema } from "@/lib/core/codebook/codebook";

const FOLDER = path.join(process.cwd(), "seeds", "codebooks");

/**
 * Puts the codebook versions that come with the app into a migrated database,
 * as every review needs one to pin. A version that is there stays as it is.
 * Returns the versions it added.
 */
export async function installCodebooks(connectionString: string): Promise<readonly string[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".json")).sort();
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const added: string[] = [];
    for (const name of files) {
      const codebook = codebookSchema.parse(JSON.parse(await readFile(path.join(FOLDER, name), "utf8")));
      const { rowCount } = await client.query(
        `INSERT INTO "Codebook" ("id", "version", "content") VALUES ($1, $2, $3) ON CONFLICT ("version") DO NOTHING`,
        [newId(), codebook.version, codebook],
      );
      if (rowCount) added.push(codebook.version);
    }
    return added;
  } finally {
    await client.end();
  }
}
