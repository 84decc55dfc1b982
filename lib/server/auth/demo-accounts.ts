import "server-only";

/** The accounts of the demo. They exist only on the embedded database. */
export const DEMO_PASSWORD = "verbatim demo";

export const DEMO_ACCOUNTS = [
  { email: "admin@demo.verbatim.example", name: "Dana Okafor", role: "admin" },
  { email: "reviewer1@demo.verbatim.example", name: "Mira Lindqvist", role: "reviewer" },
  { email: "reviewer2@demo.verbatim.example", name: "Tomás Reyes", role: "reviewer" },
] as const;
