import type { Suggestions } from "@/lib/core/suggestions/suggestion";
import type { SuggestQuestion } from "./suggest-worker";

/** Works out what to suggest. Rejects where it cannot, and once the signal is given. */
export type Suggester = (question: SuggestQuestion, signal: AbortSignal) => Promise<Suggestions>;

/** Runs the engine in a worker, which ends with its one answer. */
export const suggestInWorker: Suggester = (question, signal) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./suggest-worker.ts", import.meta.url), { type: "module" });
    const end = () => worker.terminate();
    signal.addEventListener("abort", () => {
      end();
      reject(signal.reason);
    });
    worker.addEventListener("message", ({ data }: MessageEvent<Suggestions>) => {
      end();
      resolve(data);
    });
    worker.addEventListener("error", (event) => {
      end();
      reject(new Error(event.message || "The worker could not be started."));
    });
    worker.postMessage(question);
  });
