import { expect, test } from "vitest";
import { graphLayout } from "./graph.tsx";
import { boxWidth, fullWidth, textWidth } from "./measure.ts";
import { flow } from "./request-path.tsx";
import { sequenceColumns } from "./sequence.tsx";
import { placeLanes, ticks } from "./timeline.tsx";

test("a graph's nodes stand in the column after those that need them", () => {
  const nodes = ["view", "get_user", "get_db", "settings"].map((id) => ({ id }));
  const { places } = graphLayout(nodes, [
    ["view", "get_user"],
    ["view", "get_db"],
    ["get_user", "get_db"],
    ["get_db", "settings"],
  ]);
  const xs = nodes.map(({ id }) => places.get(id)?.x ?? 0);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  expect(new Set(xs).size).toBe(4);
});

test("a graph that cannot be drawn is refused by name", () => {
  expect(() => graphLayout([{ id: "a" }], [["a", "b"]])).toThrow('"b"');
  const both = [{ id: "a" }, { id: "b" }];
  expect(() =>
    graphLayout(both, [
      ["a", "b"],
      ["b", "a"],
    ]),
  ).toThrow("needs itself");
});

test("actors stand far enough apart for what they say", () => {
  const text = "a rather long message that needs its room";
  const [first = 0, second = 0] = sequenceColumns(["A", "B"], [{ from: "A", to: "B", text }]);
  expect(second - first).toBeGreaterThan(textWidth(text));
  expect(() => sequenceColumns(["A", "B"], [{ from: "A", to: "C", text }])).toThrow("not both actors");
});

test("spans that overlap stand below each other, those that follow in one row", () => {
  const span = (from: number, to: number) => ({ from, to, text: "", kind: "run" as const });
  const [lane] = placeLanes([{ name: "", spans: [span(0, 2), span(1, 3), span(2, 4)] }]);
  expect(lane?.rows).toEqual([0, 1, 0]);
});

test("an axis has a few round numbers", () => {
  expect(ticks(2.01)).toEqual([0, 0.5, 1, 1.5, 2]);
  expect(ticks(0.44).length).toBeLessThanOrEqual(7);
});

test("a long way takes several rows, and no box leaves the width", () => {
  const boxes = flow(Array.from({ length: 12 }, (_, index) => `a longer step ${index}`));
  expect(boxes.at(-1)?.row).toBeGreaterThan(0);
  for (const { x, width } of boxes) expect(x + width).toBeLessThanOrEqual(fullWidth);
  expect(boxWidth("abc")).toBeGreaterThan(boxWidth("ab"));
});
