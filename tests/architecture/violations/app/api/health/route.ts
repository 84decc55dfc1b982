import { shown } from "../../../cli/draws"; export const called = shown;
