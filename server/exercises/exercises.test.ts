import { eq, sql } from "drizzle-orm";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Report } from "../../sandboxes/contract/types.ts";
import { type Classroom, compose } from "../classroom.ts";
import {
  checkResults,
  classes,
  exerciseProofs,
  memberships,
  ownExercises,
  submissions,
  users,
} from "../db/schema/index.ts";
import { kinds, openTestDatabase, type TestDatabase } from "../db/testing.ts";
import { type Grader, type GradeWork, startGrader } from "../grading/grader.ts";
import { unzipExercise, zipExercise } from "./archive.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const start = "# nothing yet";
const solution = "# secret solution: greets, and minds";
const declared = {
  title: "Greet",
  task: "Greet.",
  minutes: 5,
  frameworks: ["fastapi"],
  checks: [
    {
      id: "greets",
      sentence: "It greets.",
      hints: ["Greet."],
      steps: [{ send: { method: "GET", path: "/" }, expect: { status: [200] } }],
    },
    {
      id: "minds",
      sentence: "It minds the hidden thing.",
      hidden: true,
      steps: [{ send: { method: "GET", path: "/hidden-path" }, expect: { status: [204] } }],
    },
  ],
  mutants: { fastapi: { rude: { check: "greets" }, careless: { check: "minds" } } },
};
const files = {
  "index.md": "Greet **everybody**.",
  "exercise.json": JSON.stringify(declared, null, 2),
  "fastapi/start/main.py": start,
  "fastapi/solution/main.py": solution,
  "fastapi/mutants/rude/main.py": "# mutant that minds",
  "fastapi/mutants/careless/main.py": "# mutant that greets",
};

/** In the place of the walls: a program passes a check when its text has the check's id. */
const judge: GradeWork = async ({ exercise, framework, seed, files: given }): Promise<Report> => {
  const text = Buffer.from(given["main.py"] ?? []).toString();
  const nothing = { exchanges: [], commands: [], conversations: [], milliseconds: 1 };
  const wrong = { status: "failed", expected: "/hidden-path", received: "nothing" } as const;
  const results = exercise.checks.map(({ id }) => ({
    ...{ ...nothing, check: id },
    ...(text.includes(id) ? { status: "passed" as const } : wrong),
  }));
  return { exercise: exercise.id, framework, seed, results };
};

/** A class's own exercises on both databases: who may do what, and from a draft to a grade. */
describe.each(kinds)("exercises of a class on a %s database", (kind) => {
  let test: TestDatabase;
  let room: Classroom;
  let grader: Grader | undefined;
  let id = "";
  let versionId = "";

  beforeAll(async () => {
    test = await openTestDatabase(kind);
    room = compose(
      {
        database: test.database,
        mailer: { delivers: true, send: async () => undefined },
        origin: "https://class.example",
        secret: "s".repeat(40),
        now: () => new Date(),
      },
      [],
    );
    const { queries } = test.database;
    const people = ["owner", "helper", "tom", "stranger"];
    await queries
      .insert(users)
      .values(people.map((one) => ({ id: one, name: one, email: `${one}@school.example` })));
    await queries.insert(classes).values([
      { id: "web", name: "Web", timeZone: "UTC" },
      { id: "other", name: "Other", timeZone: "UTC" },
    ]);
    await queries.insert(memberships).values([
      { classId: "web", userId: "owner", role: "owner" },
      { classId: "web", userId: "helper", role: "assistant" },
      { classId: "web", userId: "tom", role: "learner" },
      { classId: "other", userId: "stranger", role: "owner" },
    ]);
  });
  afterAll(async () => {
    await grader?.stop();
    if (kind === "server") {
      const { rows } = await test.database.raw.query("select current_schema() as name");
      await test.database.queries.execute(sql.raw(`drop schema if exists "${rows[0]?.name}_queue" cascade`));
    }
    await test.drop();
  });

  const exercises = () => room.exercises;
  const change = async (changes: Readonly<Record<string, string | null>>) => {
    const { revision } = await exercises().readDraft("owner", id);
    return exercises().changeDraft("owner", id, { revision, changes });
  };
  /** What an answer would carry, without the place in which wrong programs are not listed. */
  const told = (answer: unknown) => JSON.stringify(answer).replaceAll('"mutants":{}', "");

  it("are written by who teaches, read by who helps, and are nowhere for anybody else", async () => {
    await expect(exercises().storeExercise("helper", "web", files)).rejects.toThrow("As assistant");
    await expect(exercises().storeExercise("tom", "web", files)).rejects.toThrow("As learner");
    await expect(exercises().storeExercise("stranger", "web", files)).rejects.toThrow("no such");
    id = await exercises().storeExercise("owner", "web", files);
    expect(await exercises().readDraft("helper", id)).toMatchObject({ title: "Greet", mayChange: false });
    const refused = { revision: 1, changes: { "index.md": "" } };
    await expect(exercises().changeDraft("helper", id, refused)).rejects.toThrow("not change them");
    await expect(exercises().requestProof("helper", id)).rejects.toThrow("not change them");
    for (const who of ["tom", "stranger"]) {
      const asked = [
        () => exercises().readDraft(who, id),
        () => exercises().changeDraft(who, id, refused),
        () => exercises().requestProof(who, id),
        () => exercises().selectOptionalProof(who, id),
        () => exercises().publishExercise(who, id),
        () => exercises().listVersions(who, id),
        () => exercises().exportExercise(who, id, null),
        () => exercises().deleteExercise(who, id),
      ];
      for (const one of asked) await expect(one()).rejects.toThrow("There is no such exercise");
    }
    await expect(exercises().listOwnExercises("tom", "web")).rejects.toThrow("As learner");
    await expect(exercises().listPublished("stranger", "web")).rejects.toThrow("no such class");
  });

  it("are changed by one at a time, within their form and size, with the line of what is wrong", async () => {
    const { revision } = await exercises().readDraft("owner", id);
    const late = exercises().changeDraft("owner", id, { revision: revision - 1, changes: {} });
    await expect(late).rejects.toThrow("Somebody changed this exercise");
    const bad = [
      ["../x", "", "no part of an exercise"],
      ["fastapi/start/../../x", "", "no part of an exercise"],
      ["/etc/passwd", "", "no part of an exercise"],
      ["fastapi/mutants/A B/x", "", "no part of an exercise"],
      ["index.md", "a\0", "no text"],
      ["index.md", "\ud800", "no text"],
      ["fastapi/start/big.txt", "x".repeat(300_000), "larger than 256 KB"],
      ["fastapi/start/main.py/x", "", "a file and a folder"],
    ] as const;
    for (const [path, text, why] of bad) await expect(change({ [path]: text })).rejects.toThrow(why);
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`fastapi/start/${n}.py`, ""]));
    await expect(change(many)).rejects.toThrow("at most 300 files");
    expect((await exercises().readDraft("owner", id)).files).toEqual(files);

    const broken = { ...declared, minutes: "long" };
    const line =
      JSON.stringify(broken, null, 2)
        .split("\n")
        .findIndex((one) => one.includes("minutes")) + 1;
    expect((await change({ "exercise.json": JSON.stringify(broken, null, 2) })).problems).toMatchObject([
      { file: "exercise.json", line, message: expect.stringContaining("minutes") },
    ]);
    await expect(exercises().requestProof("owner", id)).rejects.toThrow("not complete yet. exercise.json");
    expect((await change({ "exercise.json": '{\n  "title": "x",\n  oops' })).problems).toMatchObject([
      { file: "exercise.json", line: 3, message: expect.stringContaining("no JSON") },
    ]);
    const without = await change({
      "exercise.json": files["exercise.json"],
      "fastapi/mutants/rude/main.py": null,
    });
    expect(without.problems).toEqual([
      { file: "fastapi/mutants/rude", line: null, message: "There is no fastapi/mutants/rude." },
    ]);
    expect(
      (await change({ "fastapi/mutants/rude/main.py": files["fastapi/mutants/rude/main.py"] })).problems,
    ).toEqual([]);
  });

  it("are published on the proof of exactly these files, and on nothing else", async () => {
    const unproved = "once the proof of exactly these files has passed";
    await expect(exercises().publishExercise("owner", id)).rejects.toThrow(unproved);
    const proof = await exercises().requestProof("owner", id);
    expect(proof).toMatchObject({ status: "queued", total: 4, programs: [] });
    expect((await exercises().requestProof("owner", id)).id).toBe(proof.id);
    await expect(exercises().publishExercise("owner", id)).rejects.toThrow(unproved);

    // One that passed, of other files, under the hash of these.
    const { queries } = test.database;
    const forged = { status: "passed" as const, files: { ...files, "index.md": "other" } };
    await queries.update(exerciseProofs).set(forged).where(eq(exerciseProofs.id, proof.id));
    await expect(exercises().publishExercise("owner", id)).rejects.toThrow(unproved);
    await queries
      .update(exerciseProofs)
      .set({ status: "queued", files })
      .where(eq(exerciseProofs.id, proof.id));

    const times = { silence: 10, look: 1, again: 1 };
    grader = await startGrader({
      database: test.database,
      grade: judge,
      slots: 1,
      times,
      log: () => undefined,
    });
    const become = (status: string) =>
      vi.waitFor(
        async () => expect(await exercises().selectOptionalProof("owner", id)).toMatchObject({ status }),
        { timeout: 60_000, interval: 100 },
      );
    await become("passed");
    expect((await exercises().selectOptionalProof("owner", id))?.programs).toEqual(
      ["start", "solution", "mutants/rude", "mutants/careless"].map((name) => ({
        program: `fastapi/${name}`,
        problem: null,
      })),
    );
    await change({ "fastapi/solution/main.py": "# only greets" });
    await expect(exercises().publishExercise("owner", id)).rejects.toThrow(unproved);
    await exercises().requestProof("owner", id);
    await become("failed");
    expect((await exercises().selectOptionalProof("owner", id))?.programs[1]?.problem).toContain(
      'It fails "minds"',
    );
    await expect(exercises().publishExercise("owner", id)).rejects.toThrow(unproved);
    await change({ "fastapi/solution/main.py": solution });
    await exercises().requestProof("owner", id);
    await become("passed");
    expect(await exercises().publishExercise("owner", id)).toBe(1);
    await expect(exercises().publishExercise("owner", id)).rejects.toThrow("already, as version 1");
    await change({ "index.md": "A later draft." });
    const [version] = await exercises().listVersions("helper", id);
    versionId = version?.id ?? "";
    expect(unzipExercise((await exercises().exportExercise("helper", id, 1)).zip)).toEqual(files);
  });

  it("are assigned in their class alone, seen by learners without what solves them, and graded", async () => {
    const input = { title: "First", opensAt: "2020-01-01T00:00", frameworks: "either" };
    const lesson = `own/${versionId}`;
    const elsewhere = room.assignments.createAssignment("stranger", "other", input, [lesson]);
    await expect(elsewhere).rejects.toThrow("no such exercise");
    const django = room.assignments.createAssignment("owner", "web", { ...input, frameworks: "django" }, [
      lesson,
    ]);
    await expect(django).rejects.toThrow("cannot be solved with django");
    const draft = { title: "Draft", frameworks: "fastapi" };
    const closed = await room.assignments.createAssignment("owner", "web", draft, [lesson]);
    const [unseen] = (await room.assignments.selectAssignment("owner", closed)).items;
    await expect(exercises().readAssigned("tom", unseen?.id ?? "")).rejects.toThrow("no such exercise");

    const assignmentId = await room.assignments.createAssignment("owner", "web", input, [lesson]);
    const assignment = await room.assignments.selectAssignment("tom", assignmentId);
    const itemId = assignment.items[0]?.id ?? "";
    const given = await exercises().readAssigned("tom", itemId);
    expect(given).toMatchObject({
      lesson,
      prose: "Greet **everybody**.",
      starts: [{ framework: "fastapi", files: { "main.py": start } }],
      hidden: 1,
    });
    await expect(exercises().readAssigned("stranger", itemId)).rejects.toThrow("no such exercise");
    await expect(exercises().deleteExercise("owner", id)).rejects.toThrow("it stays");

    const work = { itemId, framework: "fastapi", files: { "main.py": { text: "# greets" } } };
    await expect(room.submissions.submit("tom", { ...work, framework: "django" })).rejects.toThrow(
      "This exercise is solved with FastAPI.",
    );
    const { submissionId } = await room.submissions.submit("tom", work);
    await vi.waitFor(
      async () =>
        expect(await room.submissions.readSubmission("tom", submissionId)).toMatchObject({
          grading: { points: 1, possible: 2 },
        }),
      { timeout: 60_000, interval: 100 },
    );
    const shown = await room.submissions.readSubmission("tom", submissionId);
    expect(shown.grading?.results).toMatchObject([
      { check: "greets", status: "passed" },
      { check: "hidden-2", status: "failed", sentence: "A check that is not shown.", message: "", shown: {} },
    ]);
    const payloads = [
      given,
      assignment,
      shown,
      await room.assignments.listAssignments("tom", "web"),
      await room.submissions.listAssigned("tom", lesson),
      await room.submissions.readChanges("tom", submissionId),
      await room.submissions.listAttempts("tom", assignmentId, "tom"),
    ];
    for (const payload of payloads)
      for (const secret of ["secret solution", "mutant", "rude", "careless", "minds", "hidden-path"])
        expect(told(payload)).not.toContain(secret);
    expect((await room.submissions.readChanges("tom", submissionId)).before).toEqual({
      "main.py": { text: start },
    });
    // Staff see all of it.
    const seen = await room.submissions.readSubmission("owner", submissionId);
    expect(seen.grading?.results[1]).toMatchObject({
      check: "minds",
      message: expect.stringContaining("hidden-path"),
    });
    const { queries } = test.database;
    expect(await queries.select().from(checkResults)).toHaveLength(2);
    expect(await queries.select().from(submissions)).toMatchObject([{ contentVersion: expect.any(String) }]);
  });

  it("begin blank, from the course or from a zip, and end with their class", async () => {
    const blank = await exercises().beginBlank("owner", "web");
    expect(await exercises().readDraft("owner", blank)).toMatchObject({
      title: "Greet by name",
      problems: [],
    });
    const lesson = "validation/types-or-fields";
    const adapted = await exercises().beginFromCourse("owner", "web", lesson);
    const draft = await exercises().readDraft("owner", adapted);
    expect(draft).toMatchObject({ adaptedFrom: lesson, problems: [] });
    expect(draft.files["index.md"]).not.toMatch(/<\/?[A-Z]/);
    expect(draft.files["index.md"]).toContain("```python\nclass Item");
    const zip = zipExercise("greet", files);
    const imported = await exercises().beginFromZip("owner", "web", zip);
    expect((await exercises().readDraft("owner", imported)).files).toEqual(files);
    for (const begin of [
      () => exercises().beginBlank("helper", "web"),
      () => exercises().beginFromCourse("tom", "web", lesson),
      () => exercises().beginFromZip("tom", "web", zip),
    ])
      await expect(begin()).rejects.toThrow("you may not");
    const evil = zipSync({ "exercise.json": Buffer.from("{}"), "../../x": Buffer.from("") });
    await expect(exercises().beginFromZip("owner", "web", evil)).rejects.toThrow("no part of an exercise");
    await exercises().deleteExercise("owner", imported);
    await expect(exercises().readDraft("owner", imported)).rejects.toThrow("no such exercise");
    await room.classes.deleteClass("owner", "web", "Web");
    expect(await test.database.queries.select().from(ownExercises)).toEqual([]);
  });
});
