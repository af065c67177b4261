import { expect, test } from "vitest";
import { queries } from "./sql.ts";

test("what reads or changes data is counted, and in order", () => {
  const statements = ["select 1", "INSERT INTO t VALUES (1)", 'SELECT "quote" FROM t', "update t set x = 2"];
  expect(queries(statements)).toEqual(statements);
});

test("transactions, savepoints and settings are not", () => {
  expect(queries(["BEGIN", "SAVEPOINT s", "RELEASE s", "COMMIT", "PRAGMA foreign_keys = ON"])).toEqual([]);
});

test("what Django asks SQLite for itself is not", () => {
  const own = ["SELECT QUOTE(1), QUOTE('tea')", "select sqlite_compileoption_used('ENABLE_MATH_FUNCTIONS')"];
  expect(queries([...own, "select 2"])).toEqual(["select 2"]);
});
