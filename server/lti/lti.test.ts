import { eq, sql } from "drizzle-orm";
import { createLocalJWKSet, decodeJwt, type JWTPayload, jwtVerify, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { type Classroom, compose } from "../classroom.ts";
import { submissions, users } from "../db/schema/index.ts";
import { kinds, openTestDatabase, type TestDatabase } from "../db/testing.ts";
import { storeGrading } from "../grading/results/store.ts";
import { type Courier, startCourier } from "../outgoing/courier.ts";
import { guardedFetch } from "../outgoing/guarded-fetch.ts";
import { clientId, deployment, instructorRole, learnerRole, openPlatform } from "./platform.testing.ts";

const origin = "https://class.example";
const claim = "https://purl.imsglobal.org/spec/lti/claim";

/** LTI 1.3 Advantage, with a platform that signs for real. */
describe.each(kinds)("a learning platform on a %s database", (kind) => {
  let test: TestDatabase;
  let room: Classroom;
  let platform: Awaited<ReturnType<typeof openPlatform>>;
  let courier: Courier;
  let classId = "";
  let assignmentId = "";
  let itemId = "";
  let now = () => new Date();

  beforeAll(async () => {
    test = await openTestDatabase(kind);
    const mailer = { delivers: true, send: async () => undefined };
    const context = {
      ...{ database: test.database, mailer, origin, secret: "s".repeat(40), now: () => now() },
      privateNetwork: true,
    };
    room = compose(context, []);
    await test.database.queries.insert(users).values(
      ["ada", "ben", "eve"].map((id) => ({
        ...{ id, name: id, email: `${id}@school.example`, emailVerified: true },
        ...{ teaches: id !== "eve", administers: id === "ada" },
      })),
    );
    classId = await room.classes.createClass("ada", { name: "Web", timeZone: "UTC" });
    const input = { title: "One", opensAt: "2026-01-01T08:00", frameworks: "either" };
    const lessons = ["validation/types-or-fields"];
    assignmentId = await room.assignments.createAssignment("ada", classId, input, lessons);
    itemId = (await room.assignments.selectAssignment("ada", assignmentId)).items[0]?.id ?? "";
    platform = await openPlatform(async () =>
      (await room.handleLti(new Request(`${origin}/api/lti/keys`))).json(),
    );
    const times = { silence: 30, look: 1, again: 1, tries: 3 };
    courier = startCourier({ context, outgoing: guardedFetch(true), log: () => undefined, times });
  });
  afterAll(async () => {
    await courier.stop();
    platform.close();
    const { rows } = await test.database.raw.query("select current_schema() as name");
    const queue = `${z.string().parse(rows[0]?.name)}_queue`;
    await test.database.queries.execute(sql.raw(`drop schema if exists "${queue}" cascade`));
    await test.drop();
  });

  const registration = () => ({
    ...{ name: "School", issuer: platform.url, clientId, deploymentIds: `${deployment}\nother` },
    ...{ authorizeUrl: `${platform.url}/auth`, tokenUrl: `${platform.url}/token` },
    jwksUrl: `${platform.url}/keys`,
  });

  /** What the platform and a browser do up to the launch. */
  async function begin() {
    const query = new URLSearchParams({
      ...{ iss: platform.url, client_id: clientId, login_hint: "hint" },
      target_link_uri: "https://evil.example/",
    });
    const response = await room.handleLti(new Request(`${origin}/api/lti/login?${query}`));
    const location = new URL(response.headers.get("location") ?? "");
    const [cookie = ""] = (response.headers.getSetCookie()[0] ?? "").split(";");
    const param = (name: string) => location.searchParams.get(name) ?? "";
    return { location, cookie, state: param("state"), nonce: param("nonce"), response };
  }
  const send = (idToken: string, state: string, cookie: string) =>
    room.handleLti(
      new Request(`${origin}/api/lti/launch`, {
        method: "POST",
        headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ id_token: idToken, state }).toString(),
      }),
    );
  type Make = (nonce: string) => JWTPayload;
  const asTom: Make = (nonce) => platform.resource("sub-tom", learnerRole, nonce, now(), assignmentId);

  /** A launch with something wrong in it. */
  async function tryLaunch(
    change: Readonly<Record<string, unknown>>,
    sign = (claims: JWTPayload) => platform.sign(claims),
  ) {
    const { state, nonce, cookie } = await begin();
    const response = await send(await sign({ ...asTom(nonce), ...change }), state, cookie);
    expect(response.headers.getSetCookie().join()).not.toContain("session_token");
    return { status: response.status, text: await response.text() };
  }

  async function launchAs(make: Make) {
    const { state, nonce, cookie } = await begin();
    return send(await platform.sign(make(nonce)), state, cookie);
  }

  /** Chooses the assignment for the platform's course, as ada. */
  async function choose() {
    const response = await launchAs((nonce) => platform.linking("sub-prof", instructorRole, nonce, now()));
    return new URL(response.headers.get("location") ?? "").searchParams.get("key") ?? "";
  }

  it("is registered by an administrator and by no instructor, who could stand in for it with keys of their own", async () => {
    for (const actor of ["eve", "ben"])
      await expect(room.platforms.addPlatform(actor, registration())).rejects.toThrow(
        "Only an administrator",
      );
    expect(await room.platforms.listPlatforms("ben")).toEqual([]);
  });

  it("is registered at addresses that this server may be sent to, once", async () => {
    const strict = compose({ ...room.context, privateNetwork: false }, []);
    await expect(strict.platforms.addPlatform("ada", registration())).rejects.toThrow("begins with https");
    await room.platforms.addPlatform("ada", registration());
    await expect(room.platforms.addPlatform("ada", registration())).rejects.toThrow("already");
  });

  it("is seen by who may make classes, and taken away by an administrator alone", async () => {
    await expect(room.platforms.listPlatforms("eve")).rejects.toThrow("Only who may make");
    const [seen] = await room.platforms.listPlatforms("ben");
    expect(seen).toMatchObject({ name: "School", issuer: platform.url, registrar: "ada" });
    await expect(room.platforms.removePlatform("ben", seen?.id ?? "")).rejects.toThrow(
      "Only an administrator",
    );
    expect(await room.platforms.listPlatforms("ben")).toHaveLength(1);
  });

  it("is administered by whom an administrator names, until it is ended", async () => {
    await expect(room.people.letAdminister("ben", "ben@school.example")).rejects.toThrow("Only an admin");
    await expect(room.people.letAdminister("ada", "eve@school.example")).rejects.toThrow("Nobody who may");
    await room.people.letAdminister("ada", "Ben@school.example");
    expect((await room.people.listAdministrators("ben")).map(({ id }) => id)).toEqual(["ada", "ben"]);
    await expect(room.people.endAdministering("ada", "ada")).rejects.toThrow("no such administrator");
    await room.people.endAdministering("ada", "ben");
    await expect(room.people.listAdministrators("ben")).rejects.toThrow("Only an administrator");
  });

  it("begins a sign-in that leads to the registered address alone, with state and nonce of its own", async () => {
    const [one, two] = [await begin(), await begin()];
    expect(one.location.origin + one.location.pathname).toBe(`${platform.url}/auth`);
    expect(one.location.searchParams.get("redirect_uri")).toBe(`${origin}/api/lti/launch`);
    expect(one.location.href).not.toContain("evil");
    expect([one.state === two.state, one.nonce === two.nonce]).toEqual([false, false]);
    expect(one.response.headers.getSetCookie()[0]).toMatch(/HttpOnly; Secure; SameSite=None$/);
    const stranger = new Request(`${origin}/api/lti/login?iss=https://x.example&client_id=a&login_hint=b`);
    expect((await room.handleLti(stranger)).status).toBe(403);
  });

  it("leads nowhere before its course is joined to a class", async () => {
    expect(await tryLaunch({})).toMatchObject({
      status: 403,
      text: expect.stringMatching(/joined to no class here yet/),
    });
  });

  it("gets an assignment by deep linking, from who teaches here and from nobody else", async () => {
    const learner = await launchAs((nonce) => platform.linking("sub-tom", learnerRole, nonce, now()));
    expect([learner.status, await learner.text()]).toEqual([
      403,
      expect.stringContaining("Only who teaches"),
    ]);
    const key = await choose();
    expect((await room.platforms.readChoice("eve", key)).classes).toEqual([]);
    await expect(room.platforms.answerChoice("eve", key, assignmentId)).rejects.toThrow("no such class");
    await expect(room.platforms.readChoice("ada", "guess")).rejects.toThrow("no such choice");
    expect(await room.platforms.readChoice("ada", key)).toMatchObject({
      ...{ course: "Web frameworks", joined: false, classes: [{ id: classId }] },
    });
    const { returnUrl, message } = await room.platforms.answerChoice("ada", key, assignmentId);
    expect(returnUrl).toBe(`${platform.url}/return`);
    const keys = createLocalJWKSet(
      await (await room.handleLti(new Request(`${origin}/api/lti/keys`))).json(),
    );
    const { payload } = await jwtVerify(message, keys, { issuer: clientId, audience: platform.url });
    expect(payload).toMatchObject({
      [`${claim}/message_type`]: "LtiDeepLinkingResponse",
      [`${claim}/deployment_id`]: deployment,
      "https://purl.imsglobal.org/spec/lti-dl/claim/data": "opaque",
      "https://purl.imsglobal.org/spec/lti-dl/claim/content_items": [
        { type: "ltiResourceLink", title: "One", custom: { assignment: assignmentId } },
      ],
    });
    await expect(room.platforms.answerChoice("ada", key, assignmentId)).rejects.toThrow("no such choice");
  });

  it("leads back to a page alone, whatever address it names", async () => {
    const response = await launchAs((nonce) => ({
      ...platform.linking("sub-prof", instructorRole, nonce, now()),
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings": {
        ...{ deep_link_return_url: "javascript:alert(1)", accept_types: ["ltiResourceLink"] },
      },
    }));
    expect([response.status, response.headers.get("location")]).toEqual([403, null]);
  });

  it("brings a learner in, into an account of its own, signed in by a new session", async () => {
    const response = await launchAs(asTom);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(
      `${origin}/classroom/${classId}/assignments/${assignmentId}`,
    );
    const session = response.headers.getSetCookie().find((one) => one.includes("session_token")) ?? "";
    const [cookie = ""] = session.split(";");
    const headers = new Headers({ cookie });
    const found = await room.auth.api.getSession({ headers });
    expect(found?.user).toMatchObject({
      name: "Person sub-tom",
      email: expect.stringMatching(/@lti\.invalid$/),
    });
    const id = found?.user.id ?? "";
    expect(await room.classes.selectClass(id, classId)).toMatchObject({ role: "learner" });
    const again = await launchAs(asTom);
    expect(again.status).toBe(303);
    expect(
      (await room.classes.listRoster("ada", classId)).filter(({ userId }) => userId === id),
    ).toHaveLength(1);
  });

  it("signs in no staff: who teaches there is sent to the page and signs in here", async () => {
    const response = await launchAs((nonce) =>
      platform.resource("sub-prof", instructorRole, nonce, now(), assignmentId),
    );
    expect(response.status).toBe(303);
    expect(response.headers.getSetCookie().join()).not.toContain("session_token");
    expect((await room.classes.listRoster("ada", classId)).map(({ name }) => name)).not.toContain(
      "Person sub-prof",
    );
  });

  it("opens no account that was there, whatever e-mail address it names", async () => {
    const response = await launchAs((nonce) => ({
      ...asTom(nonce),
      sub: "sub-x",
      email: "ada@school.example",
    }));
    expect(response.status).toBe(303);
    const members = await room.classes.listRoster("ada", classId);
    expect(members.find(({ name }) => name === "Person sub-tom")?.userId).not.toBe("ada");
    expect(members.filter(({ email }) => email === "ada@school.example")).toMatchObject([{ role: "owner" }]);
  });

  it("refuses a replayed launch", async () => {
    const { state, nonce, cookie } = await begin();
    const token = await platform.sign(asTom(nonce));
    expect((await send(token, state, cookie)).status).toBe(303);
    const replayed = await send(token, state, cookie);
    expect([replayed.status, await replayed.text()]).toEqual([403, expect.stringContaining("used already")]);
  });

  it("refuses a replayed nonce in a sign-in of its own", async () => {
    const first = await begin();
    const token = await platform.sign(asTom(first.nonce));
    expect((await send(token, first.state, first.cookie)).status).toBe(303);
    const second = await begin();
    const replayed = await send(token, second.state, second.cookie);
    expect([replayed.status, await replayed.text()]).toEqual([
      403,
      expect.stringContaining("another sign-in"),
    ]);
  });

  it("refuses a launch in a browser that did not begin it", async () => {
    const { state, nonce } = await begin();
    const other = await begin();
    const token = await platform.sign(asTom(nonce));
    for (const cookie of ["", other.cookie]) expect((await send(token, state, cookie)).status).toBe(403);
  });

  it("refuses a forged signature", async () => {
    expect(await tryLaunch({}, platform.forge)).toMatchObject({
      status: 403,
      text: expect.stringMatching(/signature/),
    });
  });

  it("refuses the algorithm none", async () => {
    const none = async (claims: JWTPayload) => new UnsecuredJWT(claims).encode();
    expect((await tryLaunch({}, none)).status).toBe(403);
  });

  it("refuses a public key taken for a shared secret", async () => {
    expect(await tryLaunch({}, platform.confuse)).toMatchObject({
      status: 403,
      text: expect.stringMatching(/alg/),
    });
  });

  it("refuses what is changed after it was signed", async () => {
    const change = async (claims: JWTPayload) => {
      const [head, , signature] = (await platform.sign(claims)).split(".");
      const other = Buffer.from(JSON.stringify({ ...claims, sub: "sub-eve" })).toString("base64url");
      return `${head}.${other}.${signature}`;
    };
    expect(await tryLaunch({}, change)).toMatchObject({
      status: 403,
      text: expect.stringMatching(/signature/),
    });
  });

  it("refuses a wrong audience, and several without the one that is meant", async () => {
    expect(await tryLaunch({ aud: "other-tool" })).toMatchObject({
      status: 403,
      text: expect.stringMatching(/aud/),
    });
    expect((await tryLaunch({ aud: [clientId, "other-tool"] })).status).toBe(403);
    expect((await tryLaunch({ azp: "other-tool" })).status).toBe(403);
  });

  it("refuses a wrong issuer", async () => {
    expect(await tryLaunch({ iss: "https://other.example" })).toMatchObject({
      status: 403,
      text: expect.stringMatching(/iss/),
    });
  });

  it("refuses a wrong deployment", async () => {
    expect(await tryLaunch({ [`${claim}/deployment_id`]: "deployment-2" })).toMatchObject({
      ...{ status: 403, text: expect.stringMatching(/deployment/) },
    });
  });

  it("refuses an expired message, an old one, one without a time, and an expired sign-in", async () => {
    const seconds = Math.floor(now().getTime() / 1000);
    expect(await tryLaunch({ exp: seconds - 120 })).toMatchObject({
      status: 403,
      text: expect.stringMatching(/exp/),
    });
    expect((await tryLaunch({ iat: seconds - 3600 })).status).toBe(403);
    expect((await tryLaunch({ exp: undefined })).status).toBe(403);
    const { state, nonce, cookie } = await begin();
    const later = new Date(Date.now() + 11 * 60_000);
    now = () => later;
    const response = await send(await platform.sign(asTom(nonce)), state, cookie);
    now = () => new Date();
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining("too long")]);
  });

  it("leads to no assignment of another class, and to no other course's", async () => {
    const other = await room.classes.createClass("ada", { name: "Other", timeZone: "UTC" });
    const input = { title: "Two", opensAt: "2026-01-01T08:00", frameworks: "either" };
    const lessons = ["validation/types-or-fields"];
    const foreign = await room.assignments.createAssignment("ada", other, input, lessons);
    const custom = { [`${claim}/custom`]: { assignment: foreign } };
    expect(await tryLaunch(custom)).toMatchObject({
      status: 403,
      text: expect.stringMatching(/no assignment/),
    });
    expect((await tryLaunch({ [`${claim}/context`]: { id: "course-10" } })).status).toBe(403);
    const key = await choose();
    await expect(room.platforms.answerChoice("ada", key, foreign)).rejects.toThrow("another class already");
  });

  it("names its learners, of whom the active ones are brought in", async () => {
    await expect(room.platforms.bringInMembers("eve", classId)).rejects.toThrow("no such class");
    expect(await room.platforms.bringInMembers("ada", classId)).toBe(2);
    const members = await room.classes.listRoster("ada", classId);
    const named = members.map(({ name, externalId, role }) => [name, externalId, role]);
    expect(named).toContainEqual(["New Person", "no-sub-new", "learner"]);
    expect(named.flat()).not.toContain("Gone");
    expect(await room.platforms.bringInMembers("ada", classId)).toBe(2);
    expect(await room.classes.listRoster("ada", classId)).toHaveLength(members.length);
  });

  it("is told of grades with the time of the submission, tried again, and told of changes by hand", async () => {
    const members = await room.classes.listRoster("ada", classId);
    const tom = members.find(({ name }) => name === "Person sub-tom")?.userId ?? "";
    const receivedAt = new Date(Date.now() - 3_600_000);
    now = () => receivedAt;
    const files = { "main.py": { text: "x" } };
    const { submissionId } = await room.submissions.submit(tom, { itemId, framework: "fastapi", files });
    now = () => new Date();
    const [submission] = await test.database.queries
      .select()
      .from(submissions)
      .where(eq(submissions.id, submissionId));
    if (!submission) throw new Error("nothing was stored");
    platform.refuse(1);
    const row = { checkId: "one", position: 0, points: 3, possible: 4, milliseconds: 1 };
    const subject = { submission, contentVersion: "v", work: { seed: "s" }, checks: [] } as never;
    const graded = { startedAt: now(), finishedAt: now(), sameAs: null };
    const rows = [{ ...row, status: "passed" as const }];
    await storeGrading(test.database, { submission: submissionId, run: "first" }, subject, {
      rows,
      ...graded,
    });
    await vi.waitFor(() => expect(platform.scores).toHaveLength(1), { timeout: 20_000, interval: 100 });
    expect(platform.scores[0]).toMatchObject({
      path: "/items/3/scores?type=quiz",
      body: {
        ...{ userId: "sub-tom", scoreGiven: 75, scoreMaximum: 100 },
        ...{ activityProgress: "Completed", gradingProgress: "FullyGraded" },
        submission: { submittedAt: receivedAt.toISOString() },
      },
    });
    await room.gradebook.overrideGrade("ada", { itemId, userId: tom, points: 0, reason: "copied" });
    await vi.waitFor(() => expect(platform.scores).toHaveLength(2), { timeout: 20_000, interval: 100 });
    expect(platform.scores[1]?.body).toMatchObject({ scoreGiven: 0 });
  });

  it("keeps its own key sealed, and signs in nobody by a route", async () => {
    const { rows } = await test.database.raw.query("select private_key from lti_keys");
    expect(JSON.stringify(rows)).not.toContain('"d"');
    expect(() => decodeJwt(String(rows[0]?.private_key))).toThrow();
    const response = await room.auth.handler(
      new Request(`${origin}/api/auth/enter`, {
        method: "POST",
        headers: { origin, "content-type": "application/json" },
        body: JSON.stringify({ userId: "ada" }),
      }),
    );
    expect(response.status).toBe(404);
  });
});
