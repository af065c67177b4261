import { expect, test } from "vitest";
import { readEffects } from "./migrations.ts";

const table = (columns: string[]) => ({
  name: "tea",
  kind: "table",
  columns: columns.map((name) => ({
    name,
    type: "text",
    required: false,
    default: null,
    key: 0,
    references: null,
  })),
  indexes: [],
  rows: 0,
});
const step = (name: string, columns: string[]) => ({
  name,
  operations: [],
  applied: true,
  tables: [table(columns)],
});

test("each step is told by what it changes, whatever a migration prints", () => {
  const steps = [
    step("shop.0001", ["id"]),
    step("shop.0002", ["id", "name"]),
    step("shop.0003", ["id", "name"]),
  ];
  const printed = `hello \u001e from a migration\n\u001e${JSON.stringify({ tool: "django", steps, problem: null })}\n`;
  expect(readEffects(printed, 0)).toMatchObject({
    kind: "done",
    steps: [
      { name: "shop.0001", changes: [{ kind: "added" }] },
      { changes: [{ kind: "changed", lines: [{ before: null, after: "name text" }] }] },
      { changes: [] },
    ],
  });
});

test("a command that broke down is told by its last line", () => {
  expect(readEffects("Traceback …\nMemoryError\n", 1)).toEqual({
    kind: "failed",
    sentence: "The migrations could not be read (exit code 1). MemoryError",
  });
  expect(readEffects("", 137)).toMatchObject({
    sentence: "The migrations could not be read (exit code 137).",
  });
});
