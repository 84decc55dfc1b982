import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { MigrationAdapter } from "./migration-adapter";

let loaded: Promise<void> | undefined;

/**
 * Opens Prisma's schema engine, as WebAssembly, on a database and closes it after `work`.
 *
 * The engine's usual form is a program downloaded from a host that many
 * networks cannot reach; this one comes from npm and needs nothing else.
 *
 * Where the engine wants a second, empty database to replay migrations in, it
 * gets this same one: call `diff` only on a database made for the purpose.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  const pool = new pg.Pool({ connectionString });
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool));
    const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

// Node has no loader for the package's own entry, which imports the .wasm file as a module.
async function load(): Promise<void> {
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const program = await readFile(path.join(path.dirname(glue), "schema_engine_bg.wasm"));
  const imports = Object.fromEntries(Object.entries(bindings).map(lettingProcessEnd));
  const { instance } = await WebAssembly.instantiate(program, {
    "./schema_engine_bg.js": imports as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

// The engine gives its lock ten seconds and never clears that timer: unref'd, it does not hold up a finished command.
function lettingProcessEnd([name, value]: [string, unknown]): [string, unknown] {
  if (!name.startsWith("__wbg_setTimeout_")) return [name, value];
  const start = value as (...args: unknown[]) => unknown;
  const startUnheld = (...args: unknown[]) => {
    const timer = start(...args);
    if (timer instanceof Object && "unref" in timer) (timer as NodeJS.Timeout).unref();
    return timer;
  };
  return [name, startUnheld];
}
