import { expect, test } from "vitest";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import type { LoggedRequest } from "../../../sandboxes/container/protocol/request-log.ts";
import { wordsOf } from "../messages/words.ts";
import { createTraffic, matches, replayed } from "./traffic.ts";

const logged = (id: number, more: Partial<LoggedRequest> = {}): LoggedRequest => ({
  id,
  at: 0,
  port: 8000,
  by: "preview",
  method: "GET",
  path: `/${id}`,
  headers: [],
  body: null,
  cut: false,
  status: 200,
  milliseconds: 1,
  ...more,
});

function following(...batches: readonly (readonly (LoggedRequest | string)[])[]) {
  const rest = [...batches];
  const container = {
    async spawn() {
      const lines = rest.shift() ?? [];
      const texts = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
      return {
        output: new Blob(texts.map((text) => `${text}\n`)).stream().pipeThrough(new TextDecoderStream()),
      };
    },
  };
  return createTraffic(async () => container as unknown as Container);
}
const ids = (traffic: ReturnType<typeof createTraffic>) => traffic.requests.get().map(({ id }) => id);

const reason = (traffic: ReturnType<typeof createTraffic>, locale: "en" | "de") => {
  const state = traffic.state.get();
  return state.kind === "ended" && state.reason(wordsOf(locale));
};

test("newest first, however late an answer came; what is no request is skipped", async () => {
  const traffic = following([logged(1), logged(3), "sh: not found", logged(2)]);
  await traffic.follow();
  expect(ids(traffic)).toEqual([3, 2, 1]);
  expect(traffic.state.get().kind).toBe("ended");
});

test("what was cleared does not come back, and nothing is there twice", async () => {
  const traffic = following([logged(1), logged(2)], [logged(1), logged(2), logged(3)], [logged(3)]);
  await traffic.follow();
  traffic.clear();
  await traffic.follow();
  await traffic.follow();
  expect(ids(traffic)).toEqual([3]);
});

test("the list is bounded", async () => {
  const traffic = following([Array.from({ length: 400 }, (_, at) => logged(at + 1))].flat());
  await traffic.follow();
  expect(ids(traffic)).toHaveLength(300);
  expect(ids(traffic)[0]).toBe(400);
});

test("a container that cannot be had is said, and asked again at the next call", async () => {
  const traffic = createTraffic(() => Promise.reject(new Error("This browser lacks it.")));
  await traffic.follow();
  expect(reason(traffic, "en")).toBe("This browser lacks it.");
});

test("a container without such a log is said in the reader's language", async () => {
  const traffic = following([]);
  await traffic.follow();
  expect(reason(traffic, "en")).toBe("This sandbox does not tell which requests it carries.");
  expect(reason(traffic, "de")).toBe("Dieser Sandkasten sagt nicht, welche Anfragen durch ihn gehen.");
});

test("sent again: without what a client adds by itself", () => {
  const headers: [string, string][] = [
    ["Host", "localhost:8000"],
    ["sec-fetch-mode", "cors"],
    ["content-length", "2"],
    ["Content-Type", "application/json"],
  ];
  const request = replayed(logged(1, { method: "POST", headers, body: "e30=" }));
  expect(request).toMatchObject({
    method: "POST",
    path: "/1",
    headers: [["Content-Type", "application/json"]],
  });
  expect(new TextDecoder().decode(request.body as Uint8Array)).toBe("{}");
});

test("filters: server, sender, text", () => {
  const one = logged(1, { by: "check", path: "/Items/", status: null });
  const all = { port: null, by: null, text: "" };
  expect(matches(one, all)).toBe(true);
  expect(matches(one, { ...all, port: 8001 })).toBe(false);
  expect(matches(one, { ...all, by: "sender" })).toBe(false);
  expect(matches(one, { ...all, text: " get /items" })).toBe(true);
  expect(matches(one, { ...all, text: "no answer" })).toBe(true);
  expect(matches(one, { ...all, text: "404" })).toBe(false);
});
