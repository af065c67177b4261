import { expect, it } from "vitest";
import { errno } from "../protocol/errno.ts";
import { openWhatOthersMake } from "./racing-open.ts";

/** An `open` that fails `failures` times, as if others had just made the file. */
function racing(failures: number) {
  let calls = 0;
  const FS = {
    open(path: string, _flags: number | string) {
      if (calls++ < failures) throw Object.assign(new Error("exists"), { errno: errno.EEXIST });
      return path;
    },
  };
  openWhatOthersMake(FS);
  return FS;
}

it("opens a file that another process made in the very moment", () => {
  expect(racing(1).open("rows.db", 0o102)).toBe("rows.db");
});

it("leaves other failures alone", () => {
  expect(() => racing(2).open("rows.db", 0o102)).toThrow("exists");
  expect(() => racing(1).open("rows.db", 0o302)).toThrow("exists");
  expect(() => racing(1).open("rows.db", 0o2)).toThrow("exists");
});
