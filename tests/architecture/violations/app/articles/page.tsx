import { db } from "../../lib/server/db/client"; export const rows = db;
