import { expect, test } from "vitest";
import { en } from "../messages/en/index.ts";
import { lanesOf, livesOf, waitsOf } from "./lanes.ts";
import { RequestBook, titleOf } from "./requests.ts";
import { span } from "./span.fixture.ts";
import { waitSentence } from "./wait-sentence.ts";

const asked = (path: string, arrived: number) => ({
  "http.request.method": "GET",
  "url.path": path,
  "counterpoint.arrived": arrived * 1e6,
});
const pool = (id: number) => ({ thread: { id, name: "AnyIO worker thread", loop: false } });

function lives(...spans: ReturnType<typeof span>[]) {
  const book = new RequestBook();
  book.add(spans);
  return livesOf(book.requests());
}

test("a coroutine that blocks keeps the event loop from the request behind it", () => {
  const all = lives(
    span("request", [0, 200], { trace: "a", attributes: asked("/slow", 0) }),
    span("request", [201, 205], { trace: "b", attributes: asked("/quick", 3) }),
  );
  expect(waitsOf(all).map((wait) => waitSentence(wait, titleOf, en.xray))).toEqual([
    "GET /quick waited 198 ms for the event loop: GET /slow kept it for 197 ms.",
  ]);
  expect(all[1]?.stretches[0]).toMatchObject({ activity: "waits", from: 3e6, to: 201e6 });
});

test("a coroutine that awaits leaves the loop to others", () => {
  const all = lives(
    span("request", [0, 200], { trace: "a", attributes: asked("/awaits", 0), suspended: [1, 199] }),
    span("request", [4, 8], { trace: "b", attributes: asked("/quick", 3) }),
  );
  expect(waitsOf(all)).toEqual([]);
  expect(all[0]?.stretches.map(({ activity }) => activity)).toEqual(["loop", "suspended", "loop"]);
  expect(lanesOf(all).map(({ number, stretches }) => [number, stretches.length])).toEqual([[null, 3]]);
});

test("work in threads has lanes of its own, and the way to a full pool is a wait", () => {
  const all = lives(
    span("request", [0, 100], { id: "r", attributes: asked("/sync", 0), suspended: [2, 99] }),
    span("dependencies", [1, 2], { parent: "r" }),
    span("view", [52, 98], { id: "v", parent: "r", ...pool(7) }),
    span("sql", [60, 70], { parent: "v", ...pool(7) }),
  );
  expect(lanesOf(all).map(({ number, stretches }) => [number, stretches.length])).toEqual([
    [null, 2],
    [1, 1],
  ]);
  expect(waitsOf(all).map((wait) => waitSentence(wait, titleOf, en.xray))).toEqual([
    "GET /sync waited 50.0 ms for a thread.",
  ]);
});
