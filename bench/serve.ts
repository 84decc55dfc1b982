/**
 * The server of the bench: pages and articles from memory, on this machine
 * alone, and the few answers the annotator waits for.
 */
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { LoggedOperation, Operation } from "@/lib/core/annotation/operation";
import type { PageFiles } from "./build-page";

const FONTS = path.resolve(import.meta.dirname, "..", "public", "fonts");

export type BenchServer = {
  readonly origin: string;
  /** Lays out what the pages ask for as their data. */
  lay(path: string, value: unknown): void;
  /** The operations acknowledged, in the log's order. */
  readonly operations: readonly Operation[];
  /** Empties the log, for a review that starts anew. */
  forgetOperations(): void;
  close(): Promise<void>;
};

/** Serves on a free port of 127.0.0.1 until it is closed. */
export async function serveBench(pages: PageFiles): Promise<BenchServer> {
  const laid = new Map<string, string>();
  let log: LoggedOperation[] = [];

  /** As `api/reviews/[id]/operations` answers: everything is taken, and nobody else works on the review. */
  async function answerOperations(request: IncomingMessage, after: number): Promise<object> {
    const from = (place: number) => ({
      operations: log.filter(({ sequence }) => sequence > place),
      more: false,
      sequence: log.length,
    });
    if (request.method !== "POST") return { ...from(after), status: "open" };
    const body = JSON.parse(await text(request)) as { operations: Operation[]; after?: number };
    const known = new Set(log.map(({ operation }) => operation.id));
    for (const operation of body.operations) {
      if (!known.has(operation.id)) log.push({ sequence: log.length + 1, operation });
    }
    const acknowledged = body.operations.map(({ id }) => id);
    return { acknowledged, ...from(body.after ?? log.length) };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://bench");
    const page = pages.get(pathname);
    const data = laid.get(pathname);
    if (page) return send(response, page.type, page.body);
    if (data !== undefined) return send(response, "application/json", data);
    if (/^\/api\/reviews\/[^/]+\/operations$/.test(pathname)) {
      const answered = await answerOperations(request, Number(searchParams.get("after") ?? 0));
      return send(response, "application/json", JSON.stringify(answered));
    }
    const font = path.join(FONTS, path.basename(pathname));
    if (pathname.startsWith("/fonts/") && existsSync(font)) {
      return send(response, "font/woff2", readFileSync(font));
    }
    response.writeHead(404, { "content-type": "application/problem+json" }).end('{"title":"Not here."}');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lay: (place, value) => void laid.set(place, JSON.stringify(value)),
    get operations() {
      return log.map(({ operation }) => operation);
    },
    forgetOperations() {
      log = [];
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
}
