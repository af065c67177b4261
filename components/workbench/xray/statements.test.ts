import { expect, test } from "vitest";
import { RequestBook } from "./requests.ts";
import { span, statement } from "./span.fixture.ts";
import { countOf, statementsOf } from "./statements.ts";
import { placeOf, rowsOf } from "./waterfall.ts";

function traced(sql: readonly ReturnType<typeof statement>[]) {
  const book = new RequestBook();
  const spans = sql.map((attributes, index) =>
    span("sql", [index + 1, index + 2], { parent: "r", attributes }),
  );
  book.add([span("request", [0, 50], { id: "r" }), ...spans]);
  const [request] = book.requests();
  if (!request) throw new Error("no request");
  return request;
}

const notes = (id: number, line = 16) => statement("select * from notes where tea = ?", `(${id},)`, line);

test("the same question for each row is called N+1; what is no question is not counted", () => {
  const request = traced([
    statement("BEGIN", "", 3),
    statement("select * from teas", "", 15),
    notes(1),
    notes(2),
    notes(3),
  ]);
  const statements = statementsOf(request);
  expect(statements.map(({ spans, repeats }) => [spans.length, repeats])).toEqual([
    [1, false],
    [3, true],
  ]);
  expect(countOf(statements)).toBe(4);
  expect(rowsOf(request)).toHaveLength(5);
});

test("twice, or from different lines, or with the same values, is not", () => {
  const repeats = (sql: Parameters<typeof traced>[0]) => statementsOf(traced(sql)).some((one) => one.repeats);
  expect(repeats([notes(1), notes(2)])).toBe(false);
  expect(repeats([notes(1, 1), notes(2, 2), notes(3, 3)])).toBe(false);
  expect(repeats([notes(1), notes(1), notes(1)])).toBe(false);
});

test("a line of the project can be opened, one of a package is named", () => {
  const at = (path: string) => ({ "code.file.path": path, "code.line.number": 7 });
  expect(placeOf(at("/home/project/django/shop/views.py"), "/home/project/django")).toEqual({
    kind: "project",
    place: { file: "shop/views.py", line: 7, column: null },
  });
  expect(placeOf(at("/usr/lib/python/site-packages/django/forms/forms.py"), "/home/project/django")).toEqual({
    kind: "package",
    text: "django/forms/forms.py:7",
  });
  expect(placeOf({}, "/home/project/django")).toBeNull();
});
