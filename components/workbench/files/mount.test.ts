import { expect, test } from "vitest";
import { toTree } from "./mount.ts";

test("paths become folders; bytes stay bytes", () => {
  const logo = Uint8Array.of(1, 2);
  const files = new Map<string, string | Uint8Array>([
    ["manage.py", "m"],
    ["my shop/größe.py", "g"],
    ["my shop/static/logo.png", logo],
  ]);
  expect(toTree(files)).toEqual({
    "manage.py": { file: { contents: "m" } },
    "my shop": {
      directory: {
        "größe.py": { file: { contents: "g" } },
        static: { directory: { "logo.png": { file: { contents: logo } } } },
      },
    },
  });
});
