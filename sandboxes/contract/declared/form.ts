import * as z from "zod";

/**
 * An exercise of an instructor's own, as it stands in `exercise.json`: what the course says in TypeScript, said in data. A check
 * is a row of requests with what must come back; nothing of it is a program, so that nothing of it can do anything in the
 * process that judges, whoever wrote it. There are no regular expressions for the same reason: one can run for ever.
 */
const word = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, "An id has small letters, digits and hyphens.");
const sentence = z.string().trim().min(1).max(1_000);
const framework = z.enum(["fastapi", "django"]);
/** In requests and expectations `{{name}}` stands for an input or something kept. */
const name = z.string().regex(/^[a-z][a-zA-Z0-9]{0,31}$/, "A name has letters and digits.");

/** Made anew for each run from the seed, so that no answer can be written down before. */
const input = z.union([
  z.strictObject({ word: z.literal(true) }),
  z.strictObject({ integer: z.tuple([z.int(), z.int()]) }),
  z.strictObject({ decimal: z.tuple([z.number(), z.number(), z.int().min(0).max(10)]) }),
  z.strictObject({
    pick: z
      .array(z.union([z.string().max(1_000), z.number(), z.boolean()]))
      .min(1)
      .max(100),
  }),
]);

const headerName = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,100}$/, "A header's name has letters, digits and hyphens.");
const headerValue = z
  .string()
  .max(2_000)
  .regex(/^[\t\x20-\x7e]*$/, "A header's value has characters of ASCII alone.");

const request = z
  .strictObject({
    method: z.enum(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]),
    path: z
      .string()
      .max(2_000)
      .regex(/^\/[\x21-\x7e]*$/, 'A path begins with "/" and holds no space.'),
    headers: z.record(headerName, headerValue).default({}),
    /** Sent with `content-type: application/json`, unless a header says otherwise. */
    json: z.json().optional(),
    body: z.string().max(100_000).optional(),
  })
  .refine(
    ({ json, body }) => json === undefined || body === undefined,
    "A request has json or body, not both.",
  );

const expectation = z.strictObject({
  /** One of these. */
  status: z.array(z.int().min(100).max(599)).min(1).max(20).optional(),
  headers: z.record(headerName, headerValue).optional(),
  /** Must be there: objects may have more keys, lists have these items. `{"$type": "string"}` stands for any text. */
  json: z.json().optional(),
  contains: z.array(z.string().min(1).max(2_000)).max(20).default([]),
  lacks: z.array(z.string().min(1).max(2_000)).max(20).default([]),
});

const step = z.strictObject({
  send: request,
  expect: expectation,
  /** Values of the JSON that came back, for later steps: `{"id": ["items", 0, "id"]}`. */
  keep: z.record(name, z.array(z.union([z.string().max(100), z.int().min(0)])).max(10)).default({}),
});

const mistake = z.strictObject({
  id: word,
  /** What the last answer was like. */
  when: z.strictObject({
    status: z.array(z.int().min(100).max(599)).min(1).optional(),
    contains: z.string().min(1).max(2_000).optional(),
  }),
  message: sentence,
});

const check = z.strictObject({
  id: word,
  sentence,
  /** Graded, and kept on the server: learners see that there is one, and whether it passed. */
  hidden: z.boolean().default(false),
  hints: z.array(sentence).max(10).default([]),
  inputs: z.record(name, input).default({}),
  steps: z.array(step).min(1).max(30),
  mistakes: z.array(mistake).max(20).default([]),
});

const caught = z.strictObject({ check: word, mistake: word.exactOptional() });

export const declaredExercise = z
  .strictObject({
    title: z.string().trim().min(1).max(120),
    task: z.string().trim().min(1).max(10_000),
    minutes: z.int().min(1).max(600),
    frameworks: z.array(framework).min(1).max(2),
    checks: z.array(check).min(1).max(30),
    mutants: z.partialRecord(framework, z.record(word, caught)).default({}),
  })
  .superRefine(({ checks, mutants, frameworks }, context) => {
    const complain = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: "custom", message, path });
    const ids = checks.map(({ id }) => id);
    for (const [at, id] of ids.entries())
      if (ids.indexOf(id) < at) complain(`Two checks are called ${id}.`, "checks", at, "id");
    if (checks.every(({ hidden }) => hidden)) complain("Every check is hidden: learners see none.", "checks");
    for (const side of frameworks) {
      const known = Object.entries(mutants[side] ?? {});
      for (const [name, { check }] of known)
        if (!ids.includes(check)) complain(`No check is called ${check}.`, "mutants", side, name);
      for (const [at, id] of ids.entries())
        if (!known.some(([, { check }]) => check === id))
          complain(
            `No mutant of ${side} is caught by ${id}: a check that nothing fails proves nothing.`,
            ...["checks", at, "id"],
          );
    }
  });

export type DeclaredExercise = z.output<typeof declaredExercise>;
export type DeclaredCheck = DeclaredExercise["checks"][number];
export type DeclaredStep = DeclaredCheck["steps"][number];
