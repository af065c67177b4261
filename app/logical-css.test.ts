import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Where text flows, its direction decides what is "start": a page in Arabic or Hebrew is the mirror of this one. */
const folders = [
  "app",
  ...["choose", "language", "lesson", "offline", "progress", "search", "settings", "ui"].map(
    (part) => `components/${part}`,
  ),
];
/** Properties and values that name a side of the screen. Four values at once are physical when the second and fourth differ. */
const physical =
  /(?:margin|padding|border|inset)-(?:left|right)\b|^\s*(?:left|right):|(?:text-align|float|clear):\s*(?:left|right)\b|border-(?:top|bottom)-(?:left|right)-radius/;
const shorthand = /^\s*(?:margin|padding|inset):\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+);/;

function sides(line: string): boolean {
  const four = shorthand.exec(line);
  return physical.test(line) || (four !== null && !line.includes("calc(") && four[2] !== four[4]);
}

test("the reading pages' styles name start and end, not left and right", () => {
  const found = folders
    .flatMap((folder) => globSync(`${folder}/**/*.css`))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .flatMap((line, at) => (sides(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

test("a side is recognised", () => {
  for (const line of ["  margin-left: 1px;", "  left: 0;", "  text-align: right;", "  padding: 0 1px 0 2px;"])
    expect(sides(line), line).toBe(true);
  for (const line of ["  margin-inline-start: 1px;", "  padding: 0 1px 2px;", "  margin: 0 1px 0 1px;"])
    expect(sides(line), line).toBe(false);
});
