import { first } from "../annotation/cycle-first"; export const upward = first;
