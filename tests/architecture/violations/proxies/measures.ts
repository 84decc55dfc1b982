import { asked } from "../bench/asks-the-server"; export const measured = asked;
