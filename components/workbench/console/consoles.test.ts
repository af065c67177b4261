import { expect, test } from "vitest";
import { createConsoles } from "./consoles.ts";

test("the server comes first; a companion has one log, however often it is started", () => {
  const consoles = createConsoles();
  const worker = consoles.of("celery -A tasks worker");
  expect(consoles.of("celery -A tasks worker")).toBe(worker);
  expect(consoles.of(null)).not.toBe(worker);
  expect(consoles.of("Server"), "a command of that name is not the server").not.toBe(consoles.of(null));
  expect(consoles.get().map(({ title }) => title)).toEqual(["Server", "celery -A tasks worker", "Server"]);
});
