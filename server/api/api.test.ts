import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressHeader } from "../accounts/address.ts";
import { type Classroom, compose } from "../classroom.ts";
import { users } from "../db/schema/index.ts";
import { kinds, openTestDatabase, type TestDatabase } from "../db/testing.ts";

const origin = "https://class.example";
const lesson = "validation/types-or-fields";

/** What a program with a token can do with a class, and what no token opens. */
describe.each(kinds)("the API on a %s database", (kind) => {
  let test: TestDatabase;
  let room: Classroom;
  let now = new Date("2026-11-16T09:00:00Z");
  let classId = "";
  let other = "";
  let reading = "";
  let writing = "";

  beforeAll(async () => {
    test = await openTestDatabase(kind);
    const mailer = { delivers: true, send: async () => undefined };
    const context = { database: test.database, mailer, origin, secret: "s".repeat(40), now: () => now };
    room = compose(context, []);
    await test.database.queries.insert(users).values(
      ["ada", "tom", "bob"].map((id) => ({
        ...{ id, name: id, email: `${id}@school.example`, emailVerified: true },
        teaches: id === "ada",
      })),
    );
    classId = await room.classes.createClass("ada", { name: "Web 1", timeZone: "UTC" });
    other = await room.classes.createClass("ada", { name: "Web 2", timeZone: "UTC" });
    const make = async (access: string) =>
      (await room.tokens.createToken("ada", classId, { name: `to ${access}`, access, days: 30 })).token;
    [reading, writing] = [await make("read"), await make("write")];
  });
  afterAll(() => test.drop());

  async function ask(method: string, path: string, token: string | null, body?: unknown) {
    const headers = new Headers({ [addressHeader]: "203.0.113.9" });
    if (token !== null) headers.set("authorization", `Bearer ${token}`);
    if (body !== undefined) headers.set("content-type", "application/json");
    const request = new Request(`${origin}/api/v1${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const response = await room.handleApi(request);
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  it("describes every operation in OpenAPI 3.1, for who has no token too", async () => {
    const { status, body } = await ask("GET", "/openapi.json", null);
    expect(status).toBe(200);
    expect(body.openapi).toBe("3.1.0");
    const ids = Object.values<Record<string, { operationId: string }>>(body.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids.sort()).toEqual([
      ...["createAssignment", "importRoster", "listAssignments", "listRoster", "listSubmissions"],
      ...["readAssignment", "readClass", "readGrades", "readSubmission", "setGrade"],
    ]);
    const roster = body.paths["/classes/{classId}/roster"];
    expect(roster.post.requestBody.content["application/json"].schema.properties.people.type).toBe("array");
    expect(body.components.schemas.Member.properties.role.enum).toContain("assistant");
  });

  it("opens nothing without a token, with a wrong one, and with another class's", async () => {
    expect((await ask("GET", `/classes/${classId}`, null)).status).toBe(401);
    expect((await ask("GET", `/classes/${classId}`, "counterpoint_guess")).status).toBe(401);
    const foreign = await ask("GET", `/classes/${other}/roster`, reading);
    const missing = await ask("GET", "/classes/none/roster", reading);
    expect(foreign).toMatchObject({ status: 404, body: missing.body });
    expect((await ask("GET", `/classes/${classId}`, reading)).body).toEqual({
      ...{ id: classId, name: "Web 1", description: "", timeZone: "UTC", archived: false },
    });
  });

  it("lets a token that may read change nothing", async () => {
    const people = [{ email: "tom@school.example", name: "Tom" }];
    const refused = await ask("POST", `/classes/${classId}/roster`, reading, { people });
    expect(refused.status).toBe(403);
    expect((await ask("GET", `/classes/${classId}/roster`, reading)).body.members).toHaveLength(1);
  });

  it("expects people, assigns, and says what is wrong", async () => {
    const roster = `/classes/${classId}/roster`;
    const people = [{ email: "TOM@school.example", name: "Tom", section: "A", number: "17" }];
    expect((await ask("POST", roster, writing, { people })).body).toEqual({
      ...{ added: 1, updated: 0, unreached: [] },
    });
    expect(await ask("POST", roster, writing, { people: [...people, ...people] })).toMatchObject({
      ...{ status: 422, body: { problem: "An address stands there twice." } },
    });
    expect((await ask("POST", roster, writing, "{")).status).toBe(400);
    expect((await ask("PUT", roster, writing, {})).headers.get("allow")).toBe("GET, POST");
    expect((await ask("POST", roster, writing, `"${"x".repeat(3 * 1024 * 1024)}"`)).status).toBe(413);
    await room.classes.joinWhereExpected("tom");
    const input = {
      ...{ title: "Validation", opensAt: "2026-11-16T08:00", dueAt: "2026-11-20T08:00" },
      ...{ frameworks: "either", lessons: [lesson], acceptDays: null },
    };
    const made = await ask("POST", `/classes/${classId}/assignments`, writing, input);
    expect(made.status).toBe(200);
    const read = await ask("GET", `/classes/${classId}/assignments/${made.body.id}`, reading);
    expect(read.body).toMatchObject({ state: "open", attempts: null, dueAt: "2026-11-20T08:00:00.000Z" });
    expect(JSON.stringify(read.body)).not.toContain("hiddenSeed");
    const bad = await ask("POST", `/classes/${classId}/assignments`, writing, { ...input, points: 1 });
    expect(bad.status).toBe(422);
  });

  it("pages through submissions, and reads the files of one", async () => {
    const [assignment] = await room.assignments.listAssignments("ada", classId);
    const itemId = assignment?.items[0]?.id ?? "";
    for (const text of ["a", "b", "c"])
      await room.submissions.submit("tom", { itemId, framework: "fastapi", files: { "main.py": { text } } });
    const list = `/classes/${classId}/submissions`;
    const first = await ask("GET", `${list}?limit=2&learner=tom`, reading);
    const second = await ask("GET", `${list}?limit=2&after=${first.body.next}`, reading);
    const attempts = [...first.body.submissions, ...second.body.submissions].map(({ attempt }) => attempt);
    expect([attempts.sort(), second.body.next]).toEqual([[1, 2, 3], null]);
    expect((await ask("GET", `${list}?after=forged`, reading)).status).toBe(422);
    const { id } = first.body.submissions[0];
    const { body } = await ask("GET", `${list}/${id}`, reading);
    expect(body).toMatchObject({ userId: "tom", status: "queued", grading: null });
    expect(Object.keys(body.files)).toEqual(["main.py"]);
  });

  it("sets a grade with a reason, which the gradebook and the log have", async () => {
    const [assignment] = await room.assignments.listAssignments("ada", classId);
    const item = assignment?.items[0];
    const grade = `/classes/${classId}/grades/${item?.id}/tom`;
    expect((await ask("PUT", grade, writing, { points: 1, reason: "" })).status).toBe(422);
    expect((await ask("PUT", grade, writing, { points: 1e9, reason: "typo" })).status).toBe(422);
    const points = item?.checks.length ?? 0;
    expect((await ask("PUT", grade, writing, { points, reason: "shown in class" })).status).toBe(200);
    const { body } = await ask("GET", `/classes/${classId}/grades`, reading);
    expect(body.learners).toMatchObject([{ userId: "tom", externalId: "17", total: 100 }]);
    const [use, set] = await room.classes.listLog("ada", classId);
    expect([use?.action, set?.action].sort()).toEqual(["grade.override", "token.use"]);
  });

  it("keeps hashes alone, and says when a token was used", async () => {
    const { rows } = await test.database.raw.query("select * from api_tokens");
    for (const token of [reading, writing]) expect(JSON.stringify(rows)).not.toContain(token);
    const standing = await room.tokens.listTokens("ada", classId);
    expect(standing.map(({ lastUsedAt }) => lastUsedAt)).toEqual([now, now]);
    await expect(room.tokens.listTokens("tom", classId)).rejects.toThrow("As learner");
    const wanted = { name: "mine", access: "read", days: 1 };
    await expect(room.tokens.createToken("tom", classId, wanted)).rejects.toThrow("As learner");
    await expect(room.tokens.createToken("ada", classId, { ...wanted, days: 999 })).rejects.toThrow("365");
  });

  it("gives a token no more rights than its maker has now", async () => {
    const { token } = await room.tokens
      .createToken("ada", classId, { name: "x", access: "write", days: 1 })
      .then(async (made) => {
        await test.database.raw.query("update api_tokens set user_id = 'tom' where name = 'x'");
        return made;
      });
    expect((await ask("GET", `/classes/${classId}/grades`, token)).status).toBe(403);
    expect((await ask("GET", `/classes/${classId}/roster`, token)).status).toBe(403);
  });

  it("ends with its time, and when it is revoked", async () => {
    const standing = await room.tokens.listTokens("ada", classId);
    const id = standing.find(({ name }) => name === "to read")?.id ?? "";
    await expect(room.tokens.revokeToken("tom", classId, id)).rejects.toThrow("As learner");
    await expect(room.tokens.revokeToken("ada", other, id)).rejects.toThrow("no such token");
    await room.tokens.revokeToken("ada", classId, id);
    expect((await ask("GET", `/classes/${classId}`, reading)).status).toBe(401);
    now = new Date(now.getTime() + 31 * 86_400_000);
    expect((await ask("GET", `/classes/${classId}`, writing)).status).toBe(401);
  });

  it("counts requests of a token, and wrong ones by where they come from", async () => {
    const { token } = await room.tokens.createToken("ada", classId, { name: "y", access: "read", days: 1 });
    for (let n = 0; n < 300; n++) await room.tokens.selectOptionalCaller(`Bearer ${token}`, "::1");
    const over = await ask("GET", `/classes/${classId}`, token);
    expect([over.status, over.headers.get("retry-after")]).toEqual([429, "60"]);
    const guess = () => room.tokens.selectOptionalCaller("Bearer counterpoint_no", "203.0.113.77");
    for (let n = 0; n < 60; n++) expect(await guess()).toBeNull();
    await expect(guess()).rejects.toThrow("too often");
  });
});
