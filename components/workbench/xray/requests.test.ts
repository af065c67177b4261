import { expect, test } from "vitest";
import { inMilliseconds, RequestBook, titleOf } from "./requests.ts";
import { span } from "./span.fixture.ts";

test("spans that come in the order of their ends become one request, the root first", () => {
  const root = span("request", [10, 30], {
    id: "root",
    attributes: {
      "http.request.method": "GET",
      "url.path": "/teas",
      "url.query": "limit=1",
      "counterpoint.arrived": 4e6,
    },
  });
  const view = span("view", [12, 20], { id: "view", parent: "root" });
  const sql = span("sql", [13, 14], { parent: "view" });
  const book = new RequestBook();
  book.add([sql, view]);
  expect(book.requests()).toEqual([]);
  book.add([root, span("background", [31, 40], { parent: "root" })]);
  const [request] = book.requests();
  expect(request?.spans.map(({ kind }) => kind)).toEqual(["request", "view", "sql", "background"]);
  expect(request).toMatchObject({ arrived: 4e6, end: 40e6 });
  expect(request && titleOf(request)).toBe("GET /teas?limit=1");
});

test("a request that asks its own server is two, and only so many are kept", () => {
  const book = new RequestBook();
  book.add([
    span("request", [1, 9], { id: "outer" }),
    span("request", [2, 8], { id: "inner", parent: "outer" }),
  ]);
  expect(book.requests()).toHaveLength(2);
  for (let n = 0; n < 150; n++) book.add([span("request", [n, n + 1], { trace: `t${n}` })]);
  expect(book.requests()).toHaveLength(100);
  book.clear();
  expect(book.requests()).toEqual([]);
});

test("times have three digits", () => {
  expect([1.234e6, 12.34e6, 123.4e6].map(inMilliseconds)).toEqual(["1.23 ms", "12.3 ms", "123 ms"]);
});
