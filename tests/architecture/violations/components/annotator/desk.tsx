import { db } from "../../lib/server/reviews/commands"; export const Desk = db;
