import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { type Classroom, compose } from "../classroom.ts";
import { users, webhooks } from "../db/schema/index.ts";
import { kinds, openTestDatabase, type TestDatabase } from "../db/testing.ts";
import { type Courier, startCourier } from "../outgoing/courier.ts";
import { guardedFetch } from "../outgoing/guarded-fetch.ts";

interface Heard {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Who listens hears of what happened, signed, and the class sees what came of it. */
describe.each(kinds)("webhooks on a %s database", (kind) => {
  let test: TestDatabase;
  let room: Classroom;
  let listener: Server;
  let url = "";
  let courier: Courier;
  let classId = "";
  let assignmentId = "";
  const secrets: string[] = [];
  const heard: Heard[] = [];
  const answers: Record<string, number[]> = {};
  const now = () => new Date();

  beforeAll(async () => {
    listener = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        const path = request.url ?? "";
        heard.push({ path, headers: request.headers as Record<string, string>, body });
        response.writeHead(answers[path]?.shift() ?? 204).end();
      });
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    test = await openTestDatabase(kind);
    const mailer = { delivers: true, send: async () => undefined };
    const context = {
      ...{ database: test.database, mailer, origin: "https://class.example", secret: "s".repeat(40), now },
      privateNetwork: true,
    };
    room = compose(context, []);
    await test.database.queries.insert(users).values(
      ["ada", "tom"].map((id) => ({
        ...{ id, name: id, email: `${id}@school.example`, emailVerified: true },
        teaches: id === "ada",
      })),
    );
    classId = await room.classes.createClass("ada", { name: "Web", timeZone: "UTC" });
    const input = { title: "One", opensAt: "2026-01-01T08:00", frameworks: "either", release: "by-hand" };
    const lessons = ["validation/types-or-fields"];
    assignmentId = await room.assignments.createAssignment("ada", classId, input, lessons);
    const times = { silence: 30, look: 1, again: 1, tries: 2 };
    courier = startCourier({ context, outgoing: guardedFetch(true), log: () => undefined, times });
  });
  afterAll(async () => {
    await courier.stop();
    listener.close();
    listener.closeAllConnections();
    const { rows } = await test.database.raw.query("select current_schema() as name");
    const queue = `${z.string().parse(rows[0]?.name)}_queue`;
    await test.database.queries.execute(sql.raw(`drop schema if exists "${queue}" cascade`));
    await test.drop();
  });

  const at = (path: string) => heard.filter((one) => one.path === path);
  const log = () => room.webhooks.listDeliveries("ada", classId);
  const hook = async (path: string) =>
    (await room.webhooks.listWebhooks("ada", classId)).find((one) => one.url === url + path);
  const release = () => room.assignments.releaseResults("ada", assignmentId);
  const wait = { timeout: 20_000, interval: 100 };

  it("are made by instructors, at addresses that this server may be sent to", async () => {
    const wanted = { url: `${url}/good`, events: ["results.released"] };
    await expect(room.webhooks.addWebhook("tom", classId, wanted)).rejects.toThrow("no such class");
    await expect(room.webhooks.addWebhook("ada", classId, { ...wanted, events: [] })).rejects.toThrow(
      "at least one event",
    );
    const strict = compose({ ...room.context, privateNetwork: false }, []);
    const inside = { ...wanted, url: "https://169.254.169.254/latest/meta-data" };
    await expect(strict.webhooks.addWebhook("ada", classId, inside)).rejects.toThrow("private network");
    secrets.push((await room.webhooks.addWebhook("ada", classId, wanted)).secret);
    const { rows } = await test.database.raw.query("select secret from webhooks");
    expect(JSON.stringify(rows)).not.toContain(secrets[0]?.slice(6));
  });

  it("tell of released results in a message that the secret proves", async () => {
    await release();
    await vi.waitFor(() => expect(at("/good")).toHaveLength(1), wait);
    const [{ headers, body } = { headers: {}, body: "" }] = at("/good");
    const message = new Webhook(secrets[0] ?? "").verify(body, headers);
    expect(message).toMatchObject({ type: "results.released", data: { assignmentId } });
    expect(() => new Webhook(secrets[0] ?? "").verify(body.replace("results", "resultz"), headers)).toThrow();
    expect(() => new Webhook(`whsec_${btoa("another")}`).verify(body, headers)).toThrow();
    await vi.waitFor(
      async () =>
        expect(await log()).toMatchObject([
          { type: "results.released", status: "delivered", tries: 1, httpStatus: 204, problem: null },
        ]),
      wait,
    );
  });

  it("are signed with the old and the new secret for a day after a rotation", async () => {
    const id = (await hook("/good"))?.id ?? "";
    await expect(room.webhooks.rotateSecret("tom", classId, id)).rejects.toThrow("no such class");
    secrets.push((await room.webhooks.rotateSecret("ada", classId, id)).secret);
    await release();
    await vi.waitFor(() => expect(at("/good")).toHaveLength(2), wait);
    const [, second] = at("/good");
    for (const secret of secrets) new Webhook(secret).verify(second?.body ?? "", second?.headers ?? {});
    await test.database.queries.update(webhooks).set({ previousUntil: new Date(0) });
    await release();
    await vi.waitFor(() => expect(at("/good")).toHaveLength(3), wait);
    const [, , third] = at("/good");
    new Webhook(secrets[1] ?? "").verify(third?.body ?? "", third?.headers ?? {});
    expect(() => new Webhook(secrets[0] ?? "").verify(third?.body ?? "", third?.headers ?? {})).toThrow();
  });

  it("are tried again with the same id, given up in the end, and ended where nobody is any more", async () => {
    const listen = (path: string, codes: number[]) => {
      answers[path] = codes;
      return room.webhooks.addWebhook("ada", classId, { url: url + path, events: ["results.released"] });
    };
    await listen("/again", [500]);
    await listen("/never", [302, 500, 500]);
    await listen("/gone", [410, 410]);
    await release();
    const outcomes = async () =>
      Object.fromEntries((await log()).map((one) => [one.url.slice(url.length), [one.status, one.tries]]));
    await vi.waitFor(
      async () =>
        expect(await outcomes()).toMatchObject({
          ...{ "/again": ["delivered", 2], "/never": ["failed", 2] },
        }),
      wait,
    );
    const [first, second] = at("/again");
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    await vi.waitFor(async () => expect((await outcomes())["/gone"]?.[0]).toBe("failed"), wait);
    expect([at("/gone").length, (await hook("/gone"))?.disabledAt]).toEqual([1, expect.any(Date)]);
    expect((await hook("/never"))?.disabledAt).toBeNull();
  });

  it("say nothing any more once they are removed", async () => {
    const id = (await hook("/good"))?.id ?? "";
    const other = await room.classes.createClass("ada", { name: "Other", timeZone: "UTC" });
    await expect(room.webhooks.removeWebhook("ada", other, id)).rejects.toThrow("no such webhook");
    await room.webhooks.removeWebhook("ada", classId, id);
    expect(await hook("/good")).toBeUndefined();
    const actions = (await room.classes.listLog("ada", classId)).map(({ action }) => action);
    for (const action of ["webhook.add", "webhook.rotate", "webhook.remove"])
      expect(actions).toContain(action);
  });
});
