import { Desk } from "../components/annotator/desk"; export const shown = Desk;
