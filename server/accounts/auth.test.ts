import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Classroom, compose } from "../classroom.ts";
import { kinds, openTestDatabase, type TestDatabase } from "../db/testing.ts";
import { languageHeader } from "../mail/letters.ts";
import type { Letter } from "../mail/mailer.ts";
import { addressHeader } from "./address.ts";

const origin = "https://class.example";
const password = "correct horse battery";

/** Accounts as a browser meets them: over HTTP, with cookies. */
describe.each(kinds)("accounts on a %s database", (kind) => {
  let test: TestDatabase;
  let room: Classroom;
  const letters: Letter[] = [];
  const linkOf = (subject: string) =>
    /https:\S+/.exec(letters.findLast((letter) => letter.subject.startsWith(subject))?.text ?? "")?.[0] ?? "";

  beforeAll(async () => {
    test = await openTestDatabase(kind);
    const mailer = { delivers: true, send: async (letter: Letter) => void letters.push(letter) };
    const context = {
      database: test.database,
      mailer,
      origin,
      secret: "s".repeat(40),
      now: () => new Date(),
    };
    room = compose(context, []);
  });
  afterAll(() => test.drop());

  const ask = (path: string, body?: object, headers: Record<string, string> = {}) =>
    room.auth.handler(
      new Request(path.startsWith("http") ? path : `${origin}/api/auth${path}`, {
        method: body ? "POST" : "GET",
        headers: { "content-type": "application/json", origin, [addressHeader]: "192.0.2.1", ...headers },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
  const cookieOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  const signIn = (secret = password) =>
    ask("/sign-in/email", { email: "tom@school.example", password: secret });

  it("gives no session before the address is confirmed, and no rights that were asked for", async () => {
    const person = { name: "<script>alert(1)</script>", email: "tom@school.example", password };
    for (const right of ["teaches", "administers"])
      expect((await ask("/sign-up/email", { ...person, [right]: true })).status).toBe(400);
    const response = await ask("/sign-up/email", person);
    expect(cookieOf(response)).not.toContain("session_token");
    const refused = await signIn();
    expect(refused.status).toBe(403);
    expect(await room.people.selectOptionalFirstCode()).not.toBeNull();
  });

  it("writes letters in the language of who asks", async () => {
    const language = { [languageHeader]: "de" };
    await ask("/request-password-reset", { email: "tom@school.example" }, language);
    expect(letters.at(-1)).toMatchObject({
      subject: "Wähle ein neues Passwort für Counterpoint",
      text: expect.stringMatching(/innerhalb einer Stunde[\s\S]*\/account\/reset\?token=/),
    });
  });

  it("signs in by the letter's link, with a cookie that no script reads", async () => {
    const response = await ask(linkOf("Confirm"));
    const cookie = response.headers.getSetCookie().find((one) => one.includes("session_token")) ?? "";
    expect(cookie).toMatch(/^__Secure-.*HttpOnly.*SameSite=Lax/i);
  });

  it("answers a second sign-up with the same address like the first, so that nobody learns who has an account", async () => {
    const again = await ask("/sign-up/email", { name: "X", email: "tom@school.example", password });
    const fresh = await ask("/sign-up/email", { name: "X", email: "new@school.example", password });
    expect([again.status, fresh.status]).toEqual([200, 200]);
    const shape = async (response: Response) => Object.keys((await response.json()).user).sort();
    expect(await shape(again)).toEqual(await shape(fresh));
  });

  it("gives every sign-in a session of its own, whatever cookie came with it", async () => {
    const planted = "__Secure-counterpoint.session_token=planted.signature";
    const response = await ask(
      "/sign-in/email",
      { email: "tom@school.example", password },
      { cookie: planted },
    );
    expect(cookieOf(response)).toContain("session_token=");
    expect(cookieOf(response)).not.toContain("planted");
  });

  it("refuses what comes from another site, and to send anybody there", async () => {
    const cookie = cookieOf(await signIn());
    const foreign = await ask("/sign-out", {}, { cookie, origin: "https://evil.example" });
    expect(foreign.status).toBe(403);
    const away = await ask("/sign-in/email", {
      email: "tom@school.example",
      password,
      callbackURL: "https://evil.example",
    });
    expect(away.status).toBe(403);
  });

  it("lists sessions, and ends another", async () => {
    const [mine, other] = [cookieOf(await signIn()), cookieOf(await signIn())];
    const sessions = await (await ask("/list-sessions", undefined, { cookie: mine })).json();
    expect(sessions.length).toBeGreaterThanOrEqual(2);
    const current = await (await ask("/get-session", undefined, { cookie: other })).json();
    await ask("/revoke-session", { token: current.session.token }, { cookie: mine });
    expect(await (await ask("/get-session", undefined, { cookie: other })).json()).toBeNull();
    expect(await (await ask("/get-session", undefined, { cookie: mine })).json()).not.toBeNull();
  });

  it("ends every session when the password is reset, with a link that works once", async () => {
    const cookie = cookieOf(await signIn());
    await ask("/request-password-reset", { email: "tom@school.example" });
    const token = new URL(linkOf("Choose")).searchParams.get("token");
    const change = () => ask("/reset-password", { token, newPassword: "another long secret" });
    expect((await change()).status).toBe(200);
    expect((await change()).status).toBe(400);
    expect(await (await ask("/get-session", undefined, { cookie })).json()).toBeNull();
    expect((await signIn()).status).toBe(401);
    expect((await signIn("another long secret")).status).toBe(200);
  });

  it("counts tries at a password by where they come from", async () => {
    const guess = () =>
      ask(
        "/sign-in/email",
        { email: "new@school.example", password: "guess" },
        { [addressHeader]: "192.0.2.9" },
      );
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) statuses.push((await guess()).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses[10]).toBe(429);
  });

  it("keeps the only owner of a class from being deleted, and deletes all of anybody else", async () => {
    const cookie = cookieOf(await signIn("another long secret"));
    const { user } = await (await ask("/get-session", undefined, { cookie })).json();
    await room.people.becomeFirstInstructor(user.id, (await room.people.selectOptionalFirstCode()) ?? "");
    const id = await room.classes.createClass(user.id, { name: "Web", timeZone: "UTC" });
    const leave = () => ask("/delete-user", { password: "another long secret" }, { cookie });
    expect(await (await leave()).json()).toMatchObject({ code: "LAST_OWNER" });
    await room.classes.deleteClass(user.id, id, "Web");
    expect((await leave()).status).toBe(200);
    expect((await room.people.exportPerson(user.id)).person).toBeUndefined();
  });
});
