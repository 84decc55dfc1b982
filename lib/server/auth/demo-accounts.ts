import "server-only";

/** The accounts of the demo. They exist only on the embedded database. */
export const DEMO_PASSWORD = "verbatim demo";

/** `task` is what each of them is there to show. */
export const DEMO_ACCOUNTS = [
  {
    email: "admin@demo.verbatim.example",
    name: "Dana Okafor",
    role: "admin",
    task: "brings articles in, settles reviews, publishes reports",
  },
  {
    email: "reviewer1@demo.verbatim.example",
    name: "Mira Lindqvist",
    role: "reviewer",
    task: "has submitted both reviews",
  },
  {
    email: "reviewer2@demo.verbatim.example",
    name: "Tomás Reyes",
    role: "reviewer",
    task: "has submitted both reviews",
  },
  {
    email: "reviewer3@demo.verbatim.example",
    name: "Ada Brandt",
    role: "reviewer",
    task: "has both articles still to review",
  },
] as const;
