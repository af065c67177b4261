import { expect, it } from "vitest";
import { compare, linesOf } from "./compare.ts";
import { type Outcomes, readOutcomes } from "./outcomes.ts";

const record = (test: string, outcome: string, reason = "", seconds = 0) =>
  `.@@fidelity ${JSON.stringify({ test, outcome, reason, seconds })}`;

function outcomes(...records: readonly string[]): Outcomes {
  return readOutcomes(["collecting", ...records, "1 passed"].join("\n"));
}

it("keeps the last record of a test, so that one that hangs stays started", () => {
  const read = outcomes(record("a", "started"), record("a", "passed"), record("b", "started"));
  expect([...read.values()].map(({ outcome }) => outcome)).toEqual(["passed", "started"]);
});

it("counts what passes natively and names what came of it in the container", () => {
  const native = outcomes(
    record("passes", "passed", "", 1),
    record("fails", "passed"),
    record("hangs", "passed"),
    record("t.py::uncollected", "passed"),
    record("vanishes", "passed"),
    record("fails natively", "failed"),
  );
  const container = outcomes(
    record("passes", "passed", "", 2),
    record("fails", "failed", "OSError: 44"),
    record("hangs", "started"),
    record("t.py", "uncollected", "No module named 'orjson'"),
    record("fails natively", "passed"),
  );
  const comparison = compare(native, container);
  expect(comparison).toMatchObject({ passedNatively: 5, passedInBoth: 1, passedOnlyHere: 1 });
  expect(comparison.seconds).toEqual({ native: 1, container: 2 });
  expect(comparison.differences.map(({ test, outcome }) => [test, outcome])).toEqual([
    ["fails", "failed"],
    ["hangs", "unfinished"],
    ["t.py::uncollected", "uncollected"],
    ["vanishes", "missing"],
  ]);
});

it("shows differences that differ only in numbers as one kind", () => {
  const native = outcomes(record("a", "passed"), record("b", "passed"));
  const container = outcomes(record("a", "failed", "at 0x1f: 3"), record("b", "failed", "at 0x2e: 4"));
  expect(linesOf(compare(native, container), 1).slice(-2)).toEqual(["    2  failed: at N: N", "         a"]);
});
