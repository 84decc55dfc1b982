import { first } from "../../lib/core/annotation/cycle-first"; export const Quote = first;
