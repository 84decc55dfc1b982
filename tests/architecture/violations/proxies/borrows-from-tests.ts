import { helper } from "../tests/support/helper"; export const borrowed = helper;
