import { mintActor } from "../../lib/core/access/mint-actor"; export const actor = mintActor;
