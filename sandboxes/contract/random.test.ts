import { expect, test } from "vitest";
import { createRandom, newSeed } from "./random.ts";

const draw = (seed: string) => {
  const random = createRandom(seed);
  return [
    random.integer(0, 1_000_000),
    random.decimal(1, 5, 2),
    random.word(),
    random.pick(["a", "b", "c"]),
    random.integer(-5, 5),
  ];
};

test("the same seed gives the same inputs, another seed others", () => {
  expect(draw("maple-otter-417")).toEqual(draw("maple-otter-417"));
  expect(draw("maple-otter-417")).not.toEqual(draw("maple-otter-418"));
});

test("the inputs of a seed never change, so that a reported seed can be replayed", () => {
  expect(draw("maple-otter-417")).toMatchInlineSnapshot(`
    [
      191756,
      1.71,
      "hazel",
      "c",
      -3,
    ]
  `);
});

test("every value of a range is reached and none outside it", () => {
  const random = createRandom("range");
  const seen = new Set(Array.from({ length: 2000 }, () => random.integer(-2, 2)));
  expect([...seen].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
});

test("decimals stay in range and keep to their digits", () => {
  const random = createRandom("decimals");
  for (let round = 0; round < 500; round += 1) {
    const value = random.decimal(0.01, 99.99, 2);
    expect(value).toBeGreaterThanOrEqual(0.01);
    expect(value).toBeLessThanOrEqual(99.99);
    expect(String(value)).toMatch(/^\d+(\.\d{1,2})?$/);
  }
});

test("an empty range or list is an error rather than an undefined input", () => {
  const random = createRandom("empty");
  expect(() => random.integer(2, 1)).toThrow(RangeError);
  expect(() => random.pick([])).toThrow(RangeError);
});

test("new seeds are readable and differ", () => {
  const seeds = Array.from({ length: 20 }, newSeed);
  for (const seed of seeds) expect(seed).toMatch(/^[a-z]+-[a-z]+-\d{1,3}$/);
  expect(new Set(seeds).size).toBeGreaterThan(15);
});
