import { expect, test } from "vitest";
import { pathTree } from "./paths.ts";
import { moveInTree, visibleRows } from "./visible-rows.ts";

const tree = pathTree(["items/forms.py", "items/views.py", "manage.py"]);
const rows = visibleRows(tree, new Set());

test("a closed folder hides what is in it", () => {
  expect(rows.map(({ path, level }) => [path, level])).toEqual([
    ["items", 1],
    ["items/forms.py", 2],
    ["items/views.py", 2],
    ["manage.py", 1],
  ]);
  expect(visibleRows(tree, new Set(["items"])).map(({ path }) => path)).toEqual(["items", "manage.py"]);
});

test("arrow keys move, open and close as in any tree", () => {
  expect(moveInTree(rows, "items/views.py", "ArrowDown")).toEqual({ kind: "focus", path: "manage.py" });
  expect(moveInTree(rows, "manage.py", "ArrowDown")).toBeNull();
  expect(moveInTree(rows, "items/views.py", "ArrowLeft")).toEqual({ kind: "focus", path: "items" });
  expect(moveInTree(rows, "items", "ArrowLeft")).toEqual({ kind: "toggle", path: "items" });
  expect(moveInTree(rows, "items", "ArrowRight")).toEqual({ kind: "focus", path: "items/forms.py" });
  expect(moveInTree(rows, "items", "End")).toEqual({ kind: "focus", path: "manage.py" });
  expect(moveInTree(rows, "items", "x")).toBeNull();
});
