import { Desk } from "../annotator/desk"; export const Page = Desk;
