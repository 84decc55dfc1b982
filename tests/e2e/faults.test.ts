import { v7 as newId } from "uuid";
import { describe, expect, test } from "vitest";
import { annotatorOn } from "./support/annotator";
import { FIRST_ARTICLE, SECOND_ARTICLE } from "./support/articles";
import { countRows } from "./support/rows";
import {
  arriveSignedIn,
  EDITOR,
  FINISHED_REVIEWER,
  FRESH_REVIEWER,
  OTHER_REVIEWER,
  postCredentials,
  signIn,
} from "./support/sign-in";
import { setStage } from "./support/stage";
import { findReview, openWire, operationsPath, quoteOperation } from "./support/wire";

const stage = setStage();
const freshReview = () => findReview(stage.database, FRESH_REVIEWER, SECOND_ARTICLE.title);

describe("a wrong password", () => {
  test("is answered with the same words whether or not there is such an account", async () => {
    const { page, expectComplaint } = await stage.newVisitor();
    // NextAuth answers a wrong password with 401, which the browser reports.
    expectComplaint(/callback\/credentials|status of 401/);
    await page.goto("/signin");
    const heard: (string | null)[] = [];
    for (const email of [OTHER_REVIEWER.email, "nobody@example.org"]) {
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill("not the password");
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      const refusal = page.getByRole("alert").getByText("do not match");
      await refusal.waitFor();
      heard.push(await refusal.textContent());
      await page.reload();
    }
    expect(heard[0]).toBe("That e-mail address and password do not match.");
    expect(heard[1]).toBe(heard[0]);
  });

  test("costs a wait that grows with each one, for accounts that are not there too", async () => {
    for (const email of [FINISHED_REVIEWER.email, "another-nobody@example.org"]) {
      const waits: number[] = [];
      for (let attempt = 0; attempt < 6; attempt++) {
        const answer = await postCredentials(stage.app, { email, password: "not the password" });
        const { url } = (await answer.json()) as { url: string };
        waits.push(Number(new URL(url).searchParams.get("error")?.replace("wait:", "")));
        // The wait is over: its row is what the clock would have taken away.
        await stage.database.query(`DELETE FROM "RateLimit" WHERE "key" LIKE 'sign-in-wait:%'`);
      }
      expect(waits).toEqual([0, 0, 0, 2, 4, 8]);
    }
  });

  test("holds even the right one back while the wait lasts, and says how long", async () => {
    const email = FINISHED_REVIEWER.email;
    await postCredentials(stage.app, { email, password: "not the password" });
    const { page, expectComplaint } = await stage.newVisitor();
    expectComplaint(/callback\/credentials|status of 401/);
    await page.goto("/signin");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(FINISHED_REVIEWER.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page
      .getByRole("alert")
      .getByText(/do not match\. Wait \d+ seconds before the next try\./)
      .waitFor();
    await page.getByRole("button", { name: /^Wait \d+ second/ }).waitFor();

    await stage.database.query(`DELETE FROM "RateLimit" WHERE "key" LIKE 'sign-in-wait:%'`);
    await signIn(page, FINISHED_REVIEWER);
  });
});

describe("another reviewer's review", () => {
  test("does not exist: not as a page, not on the wire, for nobody but its author", async () => {
    const review = await freshReview();
    const operation = quoteOperation(review.text, "Sound off in the comments!");
    for (const account of [OTHER_REVIEWER, EDITOR]) {
      const wire = await openWire(stage.app, account);
      expect((await wire.get(`/reviews/${review.id}`)).status).toBe(404);
      const answer = await wire.post(operationsPath(review.id), { operations: [operation] });
      expect([answer.status, (await answer.json()).title]).toEqual([404, "not-found"]);
      expect((await wire.get(`${operationsPath(review.id)}?after=0`)).status).toBe(404);
    }
    const { page, context, expectComplaint } = await stage.newVisitor();
    expectComplaint(/status of 404/);
    await arriveSignedIn(context, stage.app, OTHER_REVIEWER);
    await page.goto(`/reviews/${review.id}`);
    await page.getByRole("heading", { name: "Nothing is at this address" }).waitFor();
    await page.goto("/reviews/not-an-id");
    await page.getByRole("heading", { name: "Nothing is at this address" }).waitFor();
  });

  test("can be read by an admin once it is submitted, and never written", async () => {
    const review = await findReview(stage.database, OTHER_REVIEWER, SECOND_ARTICLE.title);
    const editor = await openWire(stage.app, EDITOR);
    expect((await editor.get(`/reviews/${review.id}`)).status).toBe(200);
    const operation = quoteOperation(review.text, "Do you LOVE America?");
    const answer = await editor.post(operationsPath(review.id), { operations: [operation] });
    expect(answer.status).toBe(403);
  });
});

describe("a bad operation", () => {
  test("is refused with 422 and the place of the fault, and nothing of its batch is kept", async () => {
    const review = await freshReview();
    const wire = await openWire(stage.app, FRESH_REVIEWER);
    const before = await countRows(stage.database);
    const good = () => quoteOperation(review.text, "Sound off in the comments!");
    const withSpan = (patch: object) => {
      const operation = good();
      const [span] = operation.annotation.spans;
      return { ...operation, annotation: { ...operation.annotation, spans: [{ ...span, ...patch }] } };
    };
    const block = (label: string) => {
      const operation = quoteOperation(review.text, "Submit a Comment");
      return { ...operation, annotation: { ...operation.annotation, type: "block", attributes: { label } } };
    };
    const [words] = good().annotation.spans;
    const cases: readonly [fault: string, operation: object, pointer: RegExp][] = [
      [
        "a span outside the text",
        withSpan({ start: 99_990, end: 100_000 }),
        /^\/operations\/1\/annotation\/spans\/0/,
      ],
      [
        "words that are not the slice",
        withSpan({ exact: "Sound off in the comment!!" }),
        /\/spans\/0\/exact$/,
      ],
      ["an end before the start", withSpan({ start: words?.end, end: words?.start }), /\/spans\/0/],
      ["half an offset", withSpan({ start: 0.5 }), /\/spans\/0\/start$/],
      ["an unknown label", block("advertorial"), /\/annotation\/attributes\/label$/],
      ["an unknown form", quoteOperation(review.text, "Sound off", { form: "loud" }), /\/attributes\/form$/],
      [
        "a facet value outside the codebook",
        quoteOperation(review.text, "Sound off", { wording: "nice" }),
        /\/attributes\/wording$/,
      ],
      ["an attribute nobody knows", quoteOperation(review.text, "Sound off", { mood: "x" }), /\/attributes/],
      [
        "a mark that is not there",
        { id: newId(), type: "removeAnnotation", annotationId: newId() },
        /^\/operations\/1\/annotationId$/,
      ],
      ["an operation nobody knows", { id: newId(), type: "explode" }, /^\/operations\/1\/type$/],
      ["an id that is none", { ...good(), id: "1" }, /^\/operations\/1\/id$/],
    ];
    for (const [fault, operation, pointer] of cases) {
      const answer = await wire.post(operationsPath(review.id), { operations: [good(), operation] });
      const problem = await answer.json();
      expect([fault, answer.status]).toEqual([fault, 422]);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
      expect(problem.errors[0].pointer, fault).toMatch(pointer);
      expect(problem.errors[0].message, fault).toMatch(/\w/);
    }
    expect(await countRows(stage.database)).toEqual(before);
  });

  test("that is no operation at all is refused in words, never with a 500", async () => {
    const review = await freshReview();
    const wire = await openWire(stage.app, FRESH_REVIEWER);
    const path = operationsPath(review.id);
    const statusOf = async (body: unknown) => (await wire.post(path, body)).status;
    expect(await statusOf('{"operations": [')).toBe(422);
    expect(await statusOf("")).toBe(422);
    expect(await statusOf("null")).toBe(422);
    expect(await statusOf({ operations: [] })).toBe(422);
    expect(await statusOf({ operations: "all" })).toBe(422);
    expect(await statusOf({ operations: [null] })).toBe(422);
    expect(await statusOf(`{"operations":["${"x".repeat(1024 * 1024)}"]}`)).toBe(413);
    const nowhere = await wire.post(operationsPath("not-an-id"), { operations: [] });
    expect(nowhere.status).toBe(404);
    expect((await wire.get(path)).status).toBe(422);
    expect((await wire.get(`${path}?after=-1`)).status).toBe(422);
  });

  test("for a review that is submitted is a conflict, while what was said before is acknowledged again", async () => {
    const review = await findReview(stage.database, FINISHED_REVIEWER, SECOND_ARTICLE.title);
    const wire = await openWire(stage.app, FINISHED_REVIEWER);
    const late = quoteOperation(review.text, "Do you LOVE America?");
    expect((await wire.post(operationsPath(review.id), { operations: [late] })).status).toBe(409);

    const log = await stage.database.query<{ body: { id: string } }>(
      `SELECT "body" FROM "Operation" WHERE "reviewId" = $1 ORDER BY "sequence"`,
      [review.id],
    );
    const again = await wire.post(operationsPath(review.id), { operations: [log[0]?.body] });
    expect([again.status, await again.json()]).toEqual([
      200,
      { acknowledged: [log[0]?.body.id], sequence: log.length },
    ]);
  });
});

describe("a power cut", () => {
  test("loses no operation that was acknowledged, and doubles none that is sent again", async () => {
    const review = await findReview(stage.database, FRESH_REVIEWER, FIRST_ARTICLE.title);
    const wire = await openWire(stage.app, FRESH_REVIEWER);
    const operations = Array.from({ length: 60 }, () => quoteOperation(review.text, "NATO lies"));
    const acknowledged: string[] = [];
    const sending = (async () => {
      for (const operation of operations) {
        const answer = await wire
          .post(operationsPath(review.id), { operations: [operation] })
          .catch(() => null);
        if (answer?.status !== 200) return;
        acknowledged.push(operation.id);
        if (acknowledged.length === 20) void stage.app.kill();
      }
    })();
    await sending;
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    expect(acknowledged.length).toBeLessThan(60);
    await stage.app.restart();

    const count = async () => {
      const [row] = await stage.database.query<{ operations: number; marks: number }>(
        `SELECT (SELECT count(*)::int FROM "Operation" WHERE "reviewId" = $1 AND "id" = ANY($2)) AS operations,
                (SELECT count(*)::int FROM "Annotation" WHERE "reviewId" = $1 AND "id" = ANY($3)) AS marks`,
        [review.id, operations.map(({ id }) => id), operations.map(({ annotation }) => annotation.id)],
      );
      return row;
    };
    const kept = await count();
    expect(kept?.operations).toBeGreaterThanOrEqual(acknowledged.length);
    expect(kept?.marks).toBe(kept?.operations);

    const all = await wire.post(operationsPath(review.id), { operations });
    expect(all.status).toBe(200);
    expect(await count()).toEqual({ operations: 60, marks: 60 });
  });

  test("is told truthfully on the screen, and what was marked meanwhile is sent when the app is back", async () => {
    const { page, context, expectComplaint } = await stage.newVisitor();
    expectComplaint(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
    await arriveSignedIn(context, stage.app, FRESH_REVIEWER);
    const review = await freshReview();
    await page.goto(`/reviews/${review.id}`);
    const desk = annotatorOn(page);
    await desk.ready();
    await desk.article.focus();
    await stage.app.kill();
    await desk.selectByKeyboard("Do you LOVE America?");
    await desk.press("d");
    await page.getByText(/: 1 change waiting/).waitFor();
    await page.locator('[data-unsaved="1"]').waitFor();

    await stage.app.restart();
    await desk.saved();
    const stored = await stage.database.query(
      `SELECT 1 FROM "Annotation" WHERE "reviewId" = $1 AND "removedAt" IS NULL AND "type" = 'quote'`,
      [review.id],
    );
    expect(stored).toHaveLength(1);
  });
});

describe("another site's page in a reviewer's browser", () => {
  test("cannot write for them", async () => {
    const review = await freshReview();
    const wire = await openWire(stage.app, FRESH_REVIEWER);
    const before = await countRows(stage.database);
    const operations = [quoteOperation(review.text, "Related Articles")];
    for (const headers of [
      { origin: "https://attacker.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const answer = await wire.post(operationsPath(review.id), { operations }, headers);
      expect([headers, answer.status]).toEqual([headers, 403]);
    }
    expect(await countRows(stage.database)).toEqual(before);
  });
});

describe("an account that is shut", () => {
  test("loses its access at once, session or not, and gets it back with the account", async () => {
    const wire = await openWire(stage.app, OTHER_REVIEWER);
    expect((await wire.get("/queue")).status).toBe(200);

    const { page, context } = await stage.newVisitor();
    await arriveSignedIn(context, stage.app, EDITOR);
    await page.goto("/people");
    await page.getByRole("button", { name: `Disable the account of ${OTHER_REVIEWER.name}` }).click();
    const enable = page.getByRole("button", { name: `Enable the account of ${OTHER_REVIEWER.name}` });
    await enable.waitFor();

    const review = await findReview(stage.database, OTHER_REVIEWER, SECOND_ARTICLE.title);
    const operations = [quoteOperation(review.text, "Related Articles")];
    expect((await wire.get("/queue")).status).toBe(307);
    expect((await wire.post(operationsPath(review.id), { operations })).status).toBe(401);
    const refused = await postCredentials(stage.app, OTHER_REVIEWER);
    expect(((await refused.json()) as { url: string }).url).toContain("wait");

    await enable.click();
    await page.getByRole("button", { name: `Disable the account of ${OTHER_REVIEWER.name}` }).waitFor();
    expect((await wire.get("/queue")).status).toBe(200);
  });
});

describe("every page", () => {
  test("comes with the headers that keep others out", async () => {
    const review = await freshReview();
    const visits = [
      {
        account: null,
        pages: ["/", "/reports", "/codebook", "/signin", "/invitations/unknown", "/no-such-page"],
      },
      { account: FRESH_REVIEWER, pages: ["/queue", `/reviews/${review.id}`] },
      { account: EDITOR, pages: ["/articles", "/articles/new", "/people", "/dataset"] },
    ];
    for (const { account, pages } of visits) {
      const wire = await openWire(stage.app, account);
      for (const page of pages) {
        const answer = await wire.get(page);
        const { headers } = answer;
        expect(headers.get("x-content-type-options"), page).toBe("nosniff");
        expect(headers.get("x-frame-options"), page).toBe("DENY");
        expect(headers.get("referrer-policy"), page).toMatch(/no-referrer|strict-origin-when-cross-origin/);
        expect(headers.get("permissions-policy"), page).toContain("camera=()");
        expect(headers.get("x-powered-by"), page).toBeNull();
        const policy = headers.get("content-security-policy") ?? "";
        expect(policy, page).toContain("'strict-dynamic'");
        expect(policy, page).not.toContain("'unsafe-");
        expect(policy, page).toContain("frame-ancestors 'none'");
        const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? "";
        const html = await answer.text();
        const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
        expect(scripts.length, page).toBeGreaterThan(0);
        expect(
          scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
          page,
        ).toEqual([]);
      }
    }
  });

  test("has a nonce of its own", async () => {
    const wire = await openWire(stage.app, null);
    const policies = await Promise.all(
      [1, 2].map(async () => (await wire.get("/")).headers.get("content-security-policy")),
    );
    expect(policies[0]).not.toBe(policies[1]);
  });
});
