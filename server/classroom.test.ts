import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Classroom, compose } from "./classroom.ts";
import { checkResults, gradings, memberships, submissions, users } from "./db/schema/index.ts";
import { kinds, openTestDatabase, type TestDatabase } from "./db/testing.ts";
import type { Letter } from "./mail/mailer.ts";

const lesson = "validation/types-or-fields";
const files = (text: string) => ({ "main.py": { text } });

/** The whole of the classroom, on both databases: what an instructor and learners do in a term, and what they must not. */
describe.each(kinds)("the classroom on a %s database", (kind) => {
  let test: TestDatabase;
  let room: Classroom;
  let now = new Date("2026-11-02T09:00:00Z");
  const letters: Letter[] = [];
  const people = ["ada", "tom", "eve", "bob"] as const;
  let classId = "";
  let assignmentId = "";
  let itemId = "";

  beforeAll(async () => {
    test = await openTestDatabase(kind);
    const mailer = { delivers: true, send: async (letter: Letter) => void letters.push(letter) };
    const context = {
      database: test.database,
      mailer,
      origin: "https://class.example",
      secret: "s".repeat(40),
      now: () => now,
    };
    room = compose(context, []);
    await test.database.queries.insert(users).values(
      people.map((id) => ({
        id,
        name: `${id} person`,
        email: `${id}@school.example`,
        emailVerified: true,
      })),
    );
  });
  afterAll(() => test.drop());

  /** What a grader writes. */
  const grade = async (submissionId: string, passed: readonly boolean[]) => {
    const { queries } = test.database;
    const points = passed.filter(Boolean).length;
    const values = { submissionId, run: "first", counts: true, contentVersion: "v", seed: "s" };
    const [row] = await queries
      .insert(gradings)
      .values({ ...values, points, possible: passed.length, startedAt: now, finishedAt: now })
      .returning();
    const { checks } = (await room.assignments.selectAssignment("ada", assignmentId)).items[0] ?? {
      checks: [],
    };
    await queries.insert(checkResults).values(
      passed.map((good, position) => ({
        gradingId: row?.id ?? "",
        checkId: checks[position]?.id ?? "",
        position,
        status: good ? ("passed" as const) : ("failed" as const),
        points: good ? 1 : 0,
        possible: 1,
        message: good ? "" : "Expected 422, received 200.",
        milliseconds: 5,
      })),
    );
    await queries.update(submissions).set({ status: "graded" }).where(eq(submissions.id, submissionId));
  };

  it("makes the first instructor by the printed code, once", async () => {
    const code = (await room.people.selectOptionalFirstCode()) ?? "";
    await expect(room.people.becomeFirstInstructor("eve", "guess")).rejects.toThrow("not the code");
    await room.people.becomeFirstInstructor("ada", code);
    expect(await room.people.selectOptionalFirstCode()).toBeNull();
    await expect(room.people.becomeFirstInstructor("eve", code)).rejects.toThrow("already");
    await expect(room.classes.createClass("eve", { name: "Mine", timeZone: "UTC" })).rejects.toThrow(
      "may not",
    );
  });

  it("makes a class, and says what is wrong with one", async () => {
    const bad = room.classes.createClass("ada", { name: "Web", timeZone: "Mars/Base" });
    await expect(bad).rejects.toThrow("no time zone");
    classId = await room.classes.createClass("ada", { name: "Web 1", timeZone: "Europe/Berlin" });
    expect(await room.classes.selectClass("ada", classId)).toMatchObject({ name: "Web 1", role: "owner" });
  });

  it("takes a roster as a whole or not at all, and writes to the new", async () => {
    const bad = "email,name\ntom@school.example,Tom\nnobody,Nobody\n";
    await expect(room.classes.importRoster("ada", classId, bad)).rejects.toThrow("Line 3: That is no e-mail");
    const good = "\uFEFFName;Email;Section\nTom T;TOM@school.example;A\n=1+1;new@school.example;B\n";
    expect(await room.classes.importRoster("ada", classId, good)).toEqual({
      added: 2,
      updated: 0,
      unreached: [],
    });
    expect(await room.classes.importRoster("ada", classId, good)).toMatchObject({ added: 0, updated: 2 });
    expect(letters.map(({ to }) => to)).toEqual(["tom@school.example", "new@school.example"]);
    expect(await room.classes.exportRoster("ada", classId)).toContain("'=1+1,new@school.example,B");
  });

  it("invites in the language of who invites", async () => {
    const other = await room.classes.createClass("ada", { name: "Netz", timeZone: "Europe/Berlin" });
    await room.classes.importRoster("ada", other, "email,name\nzoe@school.example,Zoe\n", "de");
    expect(letters.at(-1)?.subject).toBe("Du wirst erwartet in Netz");
    await room.classes.deleteClass("ada", other, "Netz");
  });

  it("lets in who is expected without a code, into their section", async () => {
    expect(await room.classes.joinWhereExpected("tom")).toBe(1);
    expect(await room.classes.joinWhereExpected("tom")).toBe(0);
    expect(await room.classes.selectClass("tom", classId)).toMatchObject({ role: "learner", section: "A" });
  });

  it("lets in by the code that stands, and by no other", async () => {
    const first = await room.classes.rotateJoinCode("ada", classId, { days: 7 });
    const second = await room.classes.rotateJoinCode("ada", classId, { days: 7 });
    const refused = "No class has this code now";
    await expect(room.classes.joinClass("bob", first.code, "::1")).rejects.toThrow(refused);
    expect(await room.classes.joinClass("bob", second.code.toLowerCase().replaceAll("-", " "), "::1")).toBe(
      classId,
    );
    now = new Date(now.getTime() + 8 * 86_400_000);
    await expect(room.classes.joinClass("eve", second.code, "::1")).rejects.toThrow(refused);
  });

  it("counts guesses at codes", async () => {
    for (let n = 0; n < 9; n++)
      await expect(room.classes.joinClass("eve", `AAAA-AAAA-AAA${n}`, "::1")).rejects.toThrow("No class");
    await expect(room.classes.joinClass("eve", "CCCC", "::1")).rejects.toThrow("too often");
  });

  it("assigns an exercise on the class's clocks, unseen until it opens", async () => {
    const input = {
      title: "Validation",
      opensAt: "2026-11-16T08:00",
      dueAt: "2026-11-20T23:59",
      percentPerDay: "10",
      acceptDays: "7",
      attempts: "3",
      frameworks: "either",
    };
    await expect(room.assignments.createAssignment("tom", classId, input, [lesson])).rejects.toThrow(
      "As learner",
    );
    await expect(room.assignments.createAssignment("ada", classId, input, ["no/such"])).rejects.toThrow(
      "no exercise",
    );
    assignmentId = await room.assignments.createAssignment("ada", classId, input, [lesson]);
    expect(await room.assignments.listAssignments("tom", classId)).toEqual([]);
    const all = await room.assignments.listAssignments("ada", classId);
    expect(all[0]).toMatchObject({ state: "planned", dueAt: new Date("2026-11-20T22:59:00Z") });
    expect(JSON.stringify(all)).not.toContain("hiddenSeed");
    itemId = all[0]?.items[0]?.id ?? "";
    const early = room.submissions.submit("tom", { itemId, framework: "fastapi", files: files("a") });
    await expect(early).rejects.toThrow("no such");
    now = new Date("2026-11-16T09:00:00Z");
    expect(await room.submissions.listAssigned("tom", lesson)).toMatchObject([
      { itemId, className: "Web 1" },
    ]);
  });

  it("stores what is submitted, and gives the same receipt for the same files", async () => {
    const work = { itemId, framework: "fastapi", files: files("first") };
    const first = await room.submissions.submit("tom", work);
    expect(first).toMatchObject({ attempt: 1, status: "queued", repeated: false, receivedAt: now });
    expect(await room.submissions.submit("tom", work)).toMatchObject({
      receipt: first.receipt,
      repeated: true,
    });
    const forged = { ...work, points: 100 };
    await expect(room.submissions.submit("tom", forged)).rejects.toThrow("Unrecognized");
    const outside = { ...work, files: { "../x": { text: "" } } };
    await expect(room.submissions.submit("tom", outside)).rejects.toThrow("must stay within the project");
  });

  it("takes work in either framework only where the exercise has both", async () => {
    const input = { title: "One side", opensAt: "2026-11-16T08:00", frameworks: "either" };
    const id = await room.assignments.createAssignment("ada", classId, input, ["validation/what-leaves"]);
    const { items } =
      (await room.assignments.listAssignments("tom", classId)).find((one) => one.id === id) ?? {};
    const work = { itemId: items?.[0]?.id ?? "", files: files("side") };
    await expect(room.submissions.submit("tom", { ...work, framework: "django" })).rejects.toThrow(
      "This exercise is solved with FastAPI.",
    );
    expect(await room.submissions.submit("tom", { ...work, framework: "fastapi" })).toMatchObject({
      attempt: 1,
    });
    await room.assignments.archiveAssignment("ada", id);
  });

  it("counts attempts right when they come at the same moment", async () => {
    const tries = Array.from({ length: 8 }, (_, n) =>
      room.submissions.submit("bob", { itemId, framework: "fastapi", files: files(`bob ${n}`) }).then(
        ({ attempt }) => attempt,
        (error: Error) => error.message,
      ),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((one) => typeof one === "number").sort()).toEqual([1, 2, 3]);
    expect(outcomes.filter((one) => one === "All 3 attempts are used.")).toHaveLength(5);
  });

  it("shows a submission to its learner and the staff, and to nobody else", async () => {
    const [attempt] = await room.submissions.listAttempts("tom", assignmentId, "tom");
    const id = attempt?.id ?? "";
    expect((await room.submissions.readSubmission("tom", id)).files).toEqual(files("first"));
    expect((await room.submissions.readSubmission("ada", id)).learner.id).toBe("tom");
    for (const other of ["bob", "eve"] as const)
      await expect(room.submissions.readSubmission(other, id)).rejects.toThrow("no such submission");
    await expect(room.submissions.listAttempts("bob", assignmentId, "tom")).rejects.toThrow("no such");
    await expect(room.gradebook.readGradebook("bob", classId)).rejects.toThrow("As learner");
    await expect(room.gradebook.readGradebook("eve", classId)).rejects.toThrow("no such class");
  });

  it("shows how a submission came about: every attempt, and what it is compared with", async () => {
    const attempts = await room.submissions.listAttempts("bob", assignmentId, "bob");
    const [first, second, third] = [...attempts].sort((a, b) => a.attempt - b.attempt).map(({ id }) => id);
    if (!first || !second || !third) throw new Error("bob has three attempts");
    const changes = await room.submissions.readChanges("ada", third);
    expect(changes.history.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(changes.from).toBe(second);
    expect((await room.submissions.readChanges("bob", third, first)).before).toEqual(
      (await room.submissions.readSubmission("bob", first)).files,
    );
    const { before, from } = await room.submissions.readChanges("ada", first);
    expect(from).toBe("start");
    expect(before["main.py"]).toMatchObject({ text: expect.stringContaining("FastAPI(") });
    const [toms] = await room.submissions.listAttempts("tom", assignmentId, "tom");
    await expect(room.submissions.readChanges("ada", third, toms?.id)).rejects.toThrow("no such attempt");
    await expect(room.submissions.readChanges("tom", third)).rejects.toThrow("no such submission");
  });

  it("compares what learners submitted last, for those who see work", async () => {
    const same = "def total(rows):\n    return sum(row.price * row.count for row in rows if row.count > 0)\n";
    const ids = [];
    for (const [who, text] of [
      ["tom", same],
      ["eve", same.replaceAll("row", "line")],
    ] as const) {
      if (who === "eve")
        await test.database.queries.insert(memberships).values({ classId, userId: who, role: "learner" });
      now = new Date(now.getTime() + 1000);
      ids.push(
        (await room.submissions.submit(who, { itemId, framework: "django", files: files(text) }))
          .submissionId,
      );
    }
    const list = (await room.submissions.listSimilar("ada", assignmentId)).at(-1);
    expect(list).toMatchObject({ framework: "django", compared: 2, pairs: [{ share: 1 }] });
    const [one = "", other = ""] = ids;
    const pair = await room.submissions.readSimilarPair("ada", other, one);
    expect(pair.sides.map(({ learner }) => learner)).toEqual(["tom person", "eve person"]);
    expect(pair.passages[0]?.sides[0]).toEqual({ path: "main.py", first: 1, last: 2 });
    await expect(room.submissions.listSimilar("tom", assignmentId)).rejects.toThrow("As learner");
    await expect(room.submissions.readSimilarPair("tom", one, other)).rejects.toThrow("As learner");
    await expect(room.submissions.readSimilarPair("ada", one, "none")).rejects.toThrow("no such pair");
    await test.database.queries.delete(submissions).where(inArray(submissions.id, ids));
    await test.database.queries.delete(memberships).where(eq(memberships.userId, "eve"));
  });

  it("counts a grade once it is there, after what lateness takes off", async () => {
    const [attempt] = await room.submissions.listAttempts("tom", assignmentId, "tom");
    const before = await room.gradebook.readOwnGrades("tom", classId);
    expect(before.rows[0]).toMatchObject({ total: null, scores: [{ pending: true, percent: null }] });
    const { checks } = (await room.assignments.selectAssignment("ada", assignmentId)).items[0] ?? {
      checks: [],
    };
    const results = checks.map((_, n) => n > 0);
    await grade(attempt?.id ?? "", results);
    const share = Math.round(((checks.length - 1) / checks.length) * 10_000) / 100;
    const book = await room.gradebook.readGradebook("ada", classId);
    expect(book.rows.find(({ userId }) => userId === "tom")?.total).toBeCloseTo(share, 1);
    const [rate] = await room.gradebook.readCheckRates("ada", classId);
    expect(rate).toMatchObject({ passed: 0, tried: 1, wrong: [{ learners: 1 }] });
    now = new Date("2026-11-22T08:00:00Z");
    const late = await room.submissions.submit("tom", { itemId, framework: "fastapi", files: files("late") });
    await grade(
      late.submissionId,
      checks.map(() => true),
    );
    const after = await room.gradebook.readGradebook("ada", classId);
    expect(after.rows.find(({ userId }) => userId === "tom")?.total).toBeCloseTo(Math.max(share, 80), 1);
  });

  it("gives one learner more time, and an accommodation on top", async () => {
    const extension = { userId: "tom", dueAt: "2026-11-23T23:59", reason: "ill" };
    await room.assignments.grantExtension("ada", assignmentId, extension);
    const book = await room.gradebook.readGradebook("ada", classId);
    expect(book.rows.find(({ userId }) => userId === "tom")?.total).toBe(100);
    const more = { userId: "tom", extraHours: 24, extraAttempts: 2, reason: "as agreed" };
    await room.assignments.setAccommodation("ada", classId, more);
    const [mine] = await room.assignments.listAssignments("tom", classId);
    expect(mine).toMatchObject({ dueAt: new Date("2026-11-24T22:59:00Z"), attempts: 5 });
    expect(await room.assignments.readCalendar(room.assignments.calendarKey("tom"))).toContain(
      "20261124T225900Z",
    );
    await expect(room.assignments.readCalendar("tom.forged")).rejects.toThrow("no such calendar");
  });

  it("sets a grade by hand with a reason, withdraws it, and keeps both in the log", async () => {
    const set = (points: number | "", reason: string) =>
      room.gradebook.overrideGrade("ada", { itemId, userId: "tom", points, reason });
    const own = async () => (await room.gradebook.readOwnGrades("tom", classId)).rows[0]?.total;
    await expect(set(1, "")).rejects.toThrow("reason is missing");
    await expect(set(1000, "typo")).rejects.toThrow("at most");
    await expect(set(Number.NaN, "NaN")).rejects.toThrow("Points");
    await set(0, "copied");
    expect(await own()).toBe(0);
    await set("", "cleared");
    expect(await own()).toBe(100);
    const log = await room.classes.listLog("ada", classId);
    expect(
      log
        .slice(0, 2)
        .map(({ action }) => action)
        .sort(),
    ).toEqual(["grade.override", "grade.withdraw"]);
    await expect(room.classes.listLog("tom", classId)).rejects.toThrow("As learner");
  });

  it("exports the numbers of the page", async () => {
    const book = await room.gradebook.readGradebook("ada", classId);
    const csv = await room.gradebook.exportGradebook("ada", classId);
    for (const row of book.rows)
      expect(csv).toContain(`${row.email},${row.section},,${row.scores[0]?.percent ?? ""}`);
  });

  it("exports one learner's report, in which no title is a formula, to those who see work", async () => {
    const [header, ...lines] = (await room.gradebook.exportReport("ada", classId, "tom"))
      .trim()
      .split("\r\n");
    expect(header).toMatch(/^assignment,grade \(%\),exercise,framework,attempt,received/);
    expect(lines.some((line) => /,fastapi,1,\d{4}-\d\d-\d\dT[^,]*,graded,/.test(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/^total,[\d.]+,/);
    const odd = { title: "=HYPERLINK(1)", opensAt: "2026-01-01T08:00", frameworks: "either" };
    const id = await room.assignments.createAssignment("ada", classId, odd, ["validation/types-or-fields"]);
    expect(await room.gradebook.exportReport("ada", classId, "tom")).toContain("\r\n'=HYPERLINK(1),,,,");
    await room.assignments.archiveAssignment("ada", id);
    await expect(room.gradebook.exportReport("tom", classId, "tom")).rejects.toThrow();
    await expect(room.gradebook.exportReport("ada", classId, "nobody")).rejects.toThrow("no such learner");
  });

  it("notes what a browser says of work, for the live table and for no grade", async () => {
    const say = (stuckOn: string | null) =>
      room.submissions.noteActivity("bob", { itemId, framework: "fastapi", stuckOn, passed: 0 });
    const { checks } = (await room.assignments.selectAssignment("ada", assignmentId)).items[0] ?? {
      checks: [],
    };
    await say(checks[0]?.id ?? null);
    now = new Date(now.getTime() + 6 * 60_000);
    await say(checks[0]?.id ?? null);
    const table = await room.gradebook.readLiveTable("ada", classId);
    const states = Object.fromEntries(table.rows.map(({ userId, states }) => [userId, states[0]?.kind]));
    expect(states).toEqual({ tom: "solved", bob: "waiting" });
    await expect(
      room.submissions.noteActivity("eve", { itemId, framework: "fastapi", stuckOn: null, passed: 9 }),
    ).rejects.toThrow("no such");
  });

  it("has work graded anew and again by those who may, shows what changed, and takes it back", async () => {
    const { queries } = test.database;
    const ask = (who: string, reason: string) =>
      room.submissions.regradeAssignment(who, assignmentId, { reason });
    await expect(ask("tom", "more points")).rejects.toThrow("As learner");
    await expect(ask("ada", "")).rejects.toThrow("reason is missing");
    const regrade = await ask("ada", "a check was mended");
    const [counting] = await queries.select().from(gradings).where(eq(gradings.counts, true));
    if (!counting) throw new Error("nothing is graded");
    const { id: before, submissionId, points } = counting;
    await queries.update(gradings).set({ counts: false }).where(eq(gradings.id, before));
    const { id: _, ...values } = counting;
    const finishedAt = new Date(counting.finishedAt.getTime() + 1);
    await queries.insert(gradings).values({ ...values, run: regrade, points: points - 1, finishedAt });
    const changed = [{ submissionId, before: points, after: points - 1 }];
    expect(await room.submissions.listRegrades("ada", assignmentId)).toMatchObject([{ done: 1, changed }]);
    expect(await room.submissions.listRegrades("tom", assignmentId)).toEqual([]);
    await expect(room.submissions.listRegrades("eve", assignmentId)).rejects.toThrow("no such");
    await expect(room.submissions.takeRegradeBack("tom", regrade)).rejects.toThrow("As learner");
    await room.submissions.takeRegradeBack("ada", regrade);
    await expect(room.submissions.takeRegradeBack("ada", regrade)).rejects.toThrow("already");
    const after = await queries.select().from(gradings).where(eq(gradings.submissionId, submissionId));
    expect(after.filter(({ counts }) => counts)).toEqual([counting]);

    await queries.update(submissions).set({ status: "failed" }).where(eq(submissions.id, submissionId));
    await expect(room.submissions.gradeAgain("tom", submissionId)).rejects.toThrow("As learner");
    await room.submissions.gradeAgain("ada", submissionId);
    await expect(room.submissions.gradeAgain("ada", submissionId)).rejects.toThrow("could not be graded");
  });

  it("keeps an owner, gives roles by rank, and closes what is archived", async () => {
    await expect(room.classes.changeRole("ada", classId, "ada", "learner")).rejects.toThrow(
      "at least one owner",
    );
    await room.classes.changeRole("ada", classId, "bob", "assistant");
    await expect(room.classes.changeRole("bob", classId, "tom", "assistant")).rejects.toThrow("As assistant");
    await room.classes.changeRole("ada", classId, "bob", "instructor");
    await expect(room.classes.changeRole("bob", classId, "tom", "owner")).rejects.toThrow("Only an owner");
    await room.classes.archiveClass("ada", classId, true);
    const work = { itemId, framework: "fastapi", files: files("too late") };
    await expect(room.submissions.submit("tom", work)).rejects.toThrow("archived");
    await expect(room.classes.announce("ada", classId, { title: "Hi" })).rejects.toThrow("archived");
    await expect(room.classes.deleteClass("ada", classId, "Web")).rejects.toThrow("Type the class's name");
    await room.classes.deleteClass("ada", classId, "Web 1");
    expect(await room.classes.listClasses("tom")).toEqual([]);
  });
});
