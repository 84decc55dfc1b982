// The layers of lib/README.md, held by a tool. Every rule has a file in
// tests/architecture/violations/ that breaks it, and a test that it is reported.
const PURE = "node_modules/zod/";
const PROSEMIRROR = "node_modules/(@tiptap/(core|pm|extension-[^/]+|starter-kit)|prosemirror-[^/]+)/";
const PRISMA = ["node_modules/(@prisma|[.]prisma|prisma)/", "^lib/server/db/"];
const REACT = "node_modules/(react|react-dom|@tiptap/react)/";
const NEXT = "node_modules/(next|next-auth|@auth)/";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "core-is-pure",
      severity: "error",
      comment: "lib/core computes; it does not reach out. Pass the value in, or move the code to lib/server.",
      from: { path: "^lib/core/" },
      to: { pathNot: ["^lib/core/", PURE] },
    },
    {
      name: "text-is-the-ground-floor",
      severity: "error",
      comment: "Everything else in the core stands on lib/core/text; it stands on nothing.",
      from: { path: "^lib/core/text/" },
      to: { path: "^lib/core/", pathNot: ["^lib/core/text/"] },
    },
    {
      name: "editor-is-core-plus-prosemirror",
      severity: "error",
      comment: "lib/editor is ProseMirror without React: drawing belongs to components/annotator.",
      from: { path: "^lib/editor/" },
      to: { pathNot: ["^lib/(core|editor)/", PROSEMIRROR] },
    },
    {
      name: "server-draws-nothing",
      severity: "error",
      comment: "Whoever calls a query or command draws what it returns.",
      from: { path: "^lib/server/" },
      to: { path: "^(app|cli|components|lib/editor|seeds)/" },
    },
    {
      name: "prisma-stays-in-the-data-files",
      severity: "error",
      comment: "Ask a query or command instead; types leave the server as lib/core types.",
      from: {
        pathNot: [
          "^lib/server/db/",
          "^lib/server/.+/(queries|commands|rows)[.]ts$",
          "^lib/server/auth/",
          "^cli/",
          "^prisma[.]config[.]ts$",
          "^seeds/index[.]ts$",
          "^tests/",
          "node_modules/",
        ],
      },
      to: { path: PRISMA },
    },
    {
      name: "request-stays-at-the-edge",
      severity: "error",
      comment: "Redirects, cookies and revalidation belong to app; sessions to lib/server/auth.",
      from: { path: "^lib/", pathNot: ["^lib/server/auth/"] },
      to: { path: [NEXT, REACT] },
    },
    {
      name: "components-are-wired-by-pages",
      severity: "error",
      comment: "Take data and actions as props; the page in app/ supplies them.",
      from: { path: "^components/" },
      to: { path: "^(app|cli|lib/server|prisma|seeds|tests)/" },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      comment: "components/ui would serve any app. What knows about quotes goes to the folder of its screen.",
      from: { path: "^components/ui/" },
      to: { path: "^(lib|components)/", pathNot: ["^components/ui/"] },
    },
    {
      name: "component-folders-are-neighbours",
      severity: "error",
      comment: "What two screens share goes to components/ui or components/reader.",
      from: { path: "^components/([^/]+)/" },
      to: { path: "^components/([^/]+)/", pathNot: ["^components/$1/", "^components/(ui|reader)/"] },
    },
    {
      name: "only-the-gate-mints-actors",
      severity: "error",
      comment: "An Actor is the proof that somebody was asked who they are.",
      from: { pathNot: ["^lib/server/auth/", "^(cli|seeds|tests)/"] },
      to: { path: "^lib/core/access/mint-actor[.]ts$" },
    },
    {
      name: "nothing-imports-app",
      severity: "error",
      from: { pathNot: ["^(app|tests)/"] },
      to: { path: "^app/" },
    },
    {
      name: "seeds-use-the-front-door",
      severity: "error",
      comment: "Seeds go through commands. The report's components draw what publication freezes.",
      from: { path: "^seeds/" },
      to: {
        path: ["^(app|cli|components|lib/editor|tests)/", "node_modules/@faker-js/"],
        pathNot: ["^components/report/"],
      },
    },
    {
      name: "commands-draw-only-reports",
      severity: "error",
      comment: "The command line works over lib; the report's components draw what publication freezes.",
      from: { path: "^cli/" },
      to: { path: "^(components|lib/editor)/", pathNot: ["^components/report/"] },
    },
    {
      name: "bench-measures-what-a-page-shows",
      severity: "error",
      comment: "The bench mounts the annotator as a page does and answers for the server; it needs neither.",
      from: { path: "^bench/" },
      to: {
        path: "^(app|cli|components|lib|prisma|seeds|tests)/",
        pathNot: ["^components/(annotator|ui)/", "^lib/core/"],
      },
    },
    {
      name: "only-the-command-measures",
      severity: "error",
      from: { pathNot: ["^(bench|cli|tests)/"] },
      to: { path: "^bench/" },
    },
    {
      name: "nothing-imports-the-command-line",
      severity: "error",
      from: { pathNot: ["^(cli|tests)/", "^vitest[.]config[.]ts$"] },
      to: { path: "^cli/" },
    },
    {
      name: "the-launcher-needs-nothing",
      severity: "error",
      comment: "bin runs before anything is installed, on a Node that may be old.",
      from: { path: "^bin/" },
      to: { pathNot: ["^bin/"], dependencyTypesNot: ["core"] },
    },
    {
      name: "tests-are-not-imported",
      severity: "error",
      from: { pathNot: ["^tests/"] },
      to: { path: "^tests/" },
    },
  ],
  required: [
    {
      name: "server-files-say-so",
      severity: "error",
      comment: 'Begin the file with: import "server-only";',
      module: { path: "^lib/server/.+[.]tsx?$", pathNot: ["^lib/server/db/generated/"] },
      to: { path: "node_modules/server-only/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    // A type-only import is still a dependency.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types", "require"],
    },
    doNotFollow: { path: ["node_modules", "^lib/server/db/generated/"] },
  },
};
