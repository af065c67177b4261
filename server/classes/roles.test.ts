import { expect, it } from "vitest";
import { may, roles } from "./roles.ts";

it("gives each role what it needs and no more", () => {
  const having = (right: Parameters<typeof may>[1]) => roles.filter((role) => may(role, right));
  expect(having("see-work")).toEqual(["owner", "instructor", "assistant"]);
  expect(having("help")).toEqual(["owner", "instructor", "assistant"]);
  expect(having("teach")).toEqual(["owner", "instructor"]);
  expect(having("own")).toEqual(["owner"]);
});
