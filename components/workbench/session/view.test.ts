import { expect, test } from "vitest";
import { createView } from "./view.ts";

test("closing the file in front brings its neighbour", () => {
  const view = createView("main.py");
  view.openFile("a.py");
  view.openFile("b.py");
  view.openFile("a.py");
  view.closeFile("a.py");
  expect(view.get()).toMatchObject({ open: ["main.py", "b.py"], active: "main.py" });
  view.closeFile("main.py");
  view.closeFile("b.py");
  expect(view.get()).toMatchObject({ open: [], active: "" });
});

test("a jump opens the file, and jumping there again is another jump", () => {
  const view = createView("main.py");
  const place = { file: "urls.py", line: 3, column: null };
  view.jumpTo(place);
  const first = view.get().jump;
  view.jumpTo(place);
  expect(view.get().active).toBe("urls.py");
  expect(view.get().jump).not.toBe(first);
});

test("a renamed file stays open under its new name", () => {
  const view = createView("main.py");
  view.renamed("main.py", "app.py");
  expect(view.get()).toMatchObject({ open: ["app.py"], active: "app.py" });
});
