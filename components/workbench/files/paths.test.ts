import { expect, test } from "vitest";
import { en } from "../messages/en/index.ts";
import { pathProblem, pathTree } from "./paths.ts";

test.each(["main.py", "my app/größe Ü.py", "模型.py", ".env", "a/b/c.html"])("%s is a file name", (path) => {
  expect(pathProblem(path, ["other.py"])).toBeNull();
});

test.each([
  ["", "name"],
  ["/etc/passwd", "begins"],
  ["../up.py", "part"],
  ["a//b.py", "part"],
  ["a\\b.py", "backslash"],
  ["a\u0007.py", "control"],
  [" a.py", "space"],
  ["x".repeat(300), "too long"],
  ["main.py", "exists already"],
  ["shop", "is a folder"],
  ["main.py/x.py", "is a file"],
])("%j is refused", (path, reason) => {
  expect(pathProblem(path, ["main.py", "shop/urls.py"])?.(en)).toContain(reason);
});

test("folders come first, each level sorted", () => {
  expect(pathTree(["z.py", "shop/views.py", "a.py", "shop/forms/item.py"])).toEqual([
    {
      name: "shop",
      path: "shop",
      children: [
        {
          name: "forms",
          path: "shop/forms",
          children: [{ name: "item.py", path: "shop/forms/item.py", children: null }],
        },
        { name: "views.py", path: "shop/views.py", children: null },
      ],
    },
    { name: "a.py", path: "a.py", children: null },
    { name: "z.py", path: "z.py", children: null },
  ]);
});
