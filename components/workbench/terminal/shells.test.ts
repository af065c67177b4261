import { expect, test } from "vitest";
import { createShells } from "./shells.ts";
import type { Terminal } from "./terminal.ts";

function setUp() {
  const closed: number[] = [];
  const shells = createShells((number) => ({ close: () => closed.push(number) }) as unknown as Terminal);
  const numbers = () => shells.get().shells.map(({ number }) => number);
  return { shells, closed, numbers };
}

test("shells are added in front, up to a bound, and their numbers are never given twice", () => {
  const { shells, numbers, closed } = setUp();
  for (let count = 0; count < 9; count += 1) shells.add();
  expect(numbers()).toEqual([1, 2, 3, 4, 5]);
  shells.remove(5);
  expect([shells.get().front, closed]).toEqual([4, [5]]);
  shells.add();
  expect(numbers()).toEqual([1, 2, 3, 4, 6]);
});

test("removing another than the one in front leaves it there; the last stays", () => {
  const { shells, numbers, closed } = setUp();
  shells.add();
  shells.remove(1);
  expect([numbers(), shells.get().front]).toEqual([[2], 2]);
  shells.remove(2);
  shells.remove(7);
  expect([numbers(), closed]).toEqual([[2], [1]]);
});

test("closing ends every one and leaves one to begin anew", () => {
  const { shells, numbers, closed } = setUp();
  shells.add();
  shells.close();
  expect([numbers(), shells.get().front, closed]).toEqual([[1], 1, [1, 2]]);
});
