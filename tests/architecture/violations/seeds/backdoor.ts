import { Desk } from "../components/annotator/desk"; export const planted = Desk;
