import { expect, test } from "vitest";
import { wordsOf } from "../messages/words.ts";
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
  const said = (printed: string, code: number, locale: "en" | "de") => {
    const state = readEffects(printed, code);
    return state.kind === "failed" && state.sentence(wordsOf(locale));
  };
  const broken = "Traceback …\nMemoryError\n";
  expect(said(broken, 1, "en")).toBe("The migrations could not be read (exit code 1). MemoryError");
  expect(said(broken, 1, "de")).toBe(
    "Die Migrationen konnten nicht gelesen werden (Exit-Code 1). MemoryError",
  );
  expect(said("", 137, "en")).toBe("The migrations could not be read (exit code 137).");
});
