/** The person asked us to stop before the command was done. Not a failure of anything. */
export class Stopped extends Error {
  override name = "Stopped";
}

/**
 * A signal that is raised once the person wants us to stop: Ctrl-C, a signal
 * from outside, or the launcher gone.
 *
 * A terminal sends Ctrl-C to the launcher as well, which passes it on: the
 * second one is the same wish and changes nothing.
 */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(new Stopped());
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, stop);
  process.on("disconnect", stop);
  process.channel?.unref();
  return controller.signal;
}
