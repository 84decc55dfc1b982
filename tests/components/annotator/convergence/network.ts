/** A network that delivers late, out of order, twice as good as never, or not at all, as its random numbers say. */
import type { PullResult, SendResult, Wire } from "@/components/annotator/wire";
import type { Random } from "./random";
import type { ModelServer } from "./server";

export class Network {
  private readonly inFlight: (() => void)[] = [];
  /** While it is healed nothing is lost any more. */
  healed = false;

  constructor(
    private readonly server: ModelServer,
    private readonly random: Random,
  ) {}

  wire(isCut: () => boolean): Wire {
    return {
      send: (operations, after) =>
        this.request<SendResult>(isCut, () => this.server.receive(operations, after)),
      pull: (after) =>
        this.request<PullResult>(isCut, () => ({
          kind: "news",
          status: "open",
          ...this.server.since(after),
        })),
    };
  }

  get quiet(): boolean {
    return this.inFlight.length === 0;
  }

  /** Lets one of the messages on their way arrive, not always the oldest. */
  deliver(): void {
    const [arrives] = this.inFlight.splice(this.random.below(this.inFlight.length), 1);
    arrives?.();
  }

  private request<R>(
    isCut: () => boolean,
    serve: () => R,
  ): Promise<R | { kind: "unreachable"; offline: boolean }> {
    return new Promise((resolve) => {
      const lost = () => !this.healed && (isCut() || this.random.chance(0.15));
      this.inFlight.push(() => {
        if (lost()) return resolve({ kind: "unreachable", offline: true });
        const answer = serve();
        this.inFlight.push(() => resolve(lost() ? { kind: "unreachable", offline: true } : answer));
      });
    });
  }
}
