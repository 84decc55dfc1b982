import "server-only"; export const db = 1;
