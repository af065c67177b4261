import { expect, test } from "vitest";
import { createLeaving } from "./leaving.ts";

const event = { type: "keydown", ctrlKey: false, altKey: false, metaKey: false };

/** Presses keys one after another: what the program got; what the page got is in brackets. */
function press(...keys: string[]): string {
  const log: string[] = [];
  const say = (text: string) => log.push(text.replaceAll("\x1b", "ESC+"));
  const leaving = createLeaving(say);
  for (const key of keys) {
    if (!leaving.takes({ ...event, key })) log.push(`(${key})`);
    // Shift sends nothing.
    else if (key !== "Shift") say(leaving.sent(key));
  }
  return log.join(" ");
}

test("Tab alone is the program's, behind Escape the page's", () => {
  expect(press("Tab")).toBe("Tab");
  expect(press("Escape", "Tab")).toBe("(Escape) (Tab)");
  expect(press("Escape", "Shift", "Tab")).toBe("(Escape) (Tab)");
});

test("Escape reaches the program together with the next key", () => {
  expect(press("Escape", "b", "Tab")).toBe("(Escape) ESC+b Tab");
  expect(press("Escape", "Escape", "Tab")).toBe("(Escape) ESC+ (Escape) (Tab)");
});

test("an Escape before the focus left is forgotten", () => {
  const leaving = createLeaving(() => undefined);
  leaving.takes({ ...event, key: "Escape" });
  leaving.left();
  expect(leaving.takes({ ...event, key: "Tab" })).toBe(true);
  expect(leaving.sent("b")).toBe("b");
});
