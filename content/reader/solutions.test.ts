import { expect, test } from "vitest";
import { readSolutions } from "./solutions.ts";

test("both sides' solutions are read; a lesson that is only read has none", async () => {
  const { fastapi, django } = await readSolutions("validation/types-or-fields");
  expect(Object.keys(fastapi ?? {})).toContain("main.py");
  expect(Object.keys(django ?? {})).toContain("items/views.py");
  expect((await readSolutions("validation/what-leaves")).django).toBeUndefined();
  await expect(readSolutions("validation/nowhere")).rejects.toThrow("no lesson validation/nowhere");
});
