/** Waiting in the browser, by its frames. */

/** Long enough for work that waits for a quiet moment to have begun. */
const PAUSE_MS = 80;

/** Resolves in the next animation frame with its time in milliseconds. */
export function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}

/** Resolves in a task of its own right after the next frame was drawn. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}

/** Resolves when two frames and a pause have passed. */
export async function quiet(): Promise<void> {
  await frame();
  await frame();
  await pause();
}

export function pause(ms = PAUSE_MS): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
