/**
 * Work that may come a moment later: in a task of its own once the next frame is
 * drawn, however often it was asked for until then.
 */
export function afterFrame(work: () => void): { ask(): void; stop(): void } {
  let frame = 0;
  let turn: ReturnType<typeof setTimeout> | undefined;
  return {
    ask() {
      frame ||= requestAnimationFrame(() => {
        turn = setTimeout(() => {
          frame = 0;
          work();
        });
      });
    },
    stop() {
      cancelAnimationFrame(frame);
      clearTimeout(turn);
      frame = 0;
    },
  };
}
