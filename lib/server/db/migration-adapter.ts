import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import type pg from "pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/**
 * Prisma's adapter, mended in three places for migrations. It cuts scripts at
 * every semicolon, which no function body or `DO` block survives: scripts go to
 * the server whole, so a migration also applies whole or not at all. And the
 * empty database it makes for replaying migrations is left behind: where the
 * engine asks for one it gets this same database. And it cannot read the type
 * `"char"`, in which PostgreSQL keeps the kind of a constraint.
 */
export class MigrationAdapter extends PrismaPg {
  override async connect(): Promise<Adapter> {
    return sendingScriptsWhole(readingCatalogues(await super.connect()));
  }

  override connectToShadowDb(): Promise<Adapter> {
    return this.connect();
  }
}

function sendingScriptsWhole(adapter: Adapter): Adapter {
  const client = adapter.underlyingDriver();
  adapter.executeScript = async (script) => {
    try {
      await client.query({ text: script });
    } catch (error) {
      throw asAdapterError(error);
    }
  };
  return adapter;
}

/** PostgreSQL's internal one-byte type, and the nearest type the adapter can read. */
const CHAR_OID = 18;
const BPCHAR_OID = 1042;
/** Set behind a column's name on its way through the adapter, which keeps names and forgets types. */
const CHAR_MARK = "\u0000char";

function readingCatalogues(adapter: Adapter): Adapter {
  const client = adapter.underlyingDriver();
  const ask = client.query.bind(client) as (
    query: pg.QueryConfig,
  ) => Promise<pg.QueryResult | pg.QueryResult[]>;
  const query = async (config: pg.QueryConfig) => {
    // The engine lists constraints by kind, and has no name for PostgreSQL 18's NOT NULLs ('n').
    const text = config.text.replace("contype NOT IN ('p', 'u', 'f')", "contype NOT IN ('p', 'u', 'f', 'n')");
    const result = await ask({ ...config, text });
    // A script of several statements answers with a list; only the engine's own questions have fields to read.
    for (const field of Array.isArray(result) ? [] : result.fields) {
      if (field.dataTypeID === CHAR_OID) {
        field.dataTypeID = BPCHAR_OID;
        field.name += CHAR_MARK;
      }
    }
    return result;
  };
  Object.assign(client, { query });

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (question) => {
    const answer = await queryRaw(question);
    const columnTypes = answer.columnTypes.map((type, column) =>
      answer.columnNames[column]?.endsWith(CHAR_MARK) ? ColumnTypeEnum.Character : type,
    );
    const columnNames = answer.columnNames.map((name) => name.replace(CHAR_MARK, ""));
    return { ...answer, columnNames, columnTypes };
  };
  return adapter;
}

function asAdapterError(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const { code, severity, detail, column, hint } = error as Partial<pg.DatabaseError>;
  return new DriverAdapterError({
    kind: "postgres",
    code: code ?? "XX000",
    severity: severity ?? "ERROR",
    message: error.message,
    detail,
    column,
    hint,
  });
}
