/** The machine cannot be made ready, for a reason the person can act on; shown without a stack. */
export class LaunchFailure extends Error {
  name = "LaunchFailure";
}
