import "server-only"; import { redirect } from "next/navigation"; export const go = redirect;
