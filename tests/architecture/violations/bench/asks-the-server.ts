import { go } from "../lib/server/reviews/commands"; export const asked = go;
