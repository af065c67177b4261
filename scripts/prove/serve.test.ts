import { expect, test } from "vitest";
import { endAll } from "./serve.ts";

const job = (exit: Promise<number>) => {
  const told: string[] = [];
  return { exit, kill: () => void told.push("kill"), told };
};

test("programs are told to end, and awaited", async () => {
  const jobs = [job(Promise.resolve(0)), job(Promise.resolve(143))];
  await expect(endAll(jobs)).resolves.toBeUndefined();
  expect(jobs.map(({ told }) => told)).toEqual([["kill"], ["kill"]]);
});

test("a program that does not end is an error, not a wait without end", async () => {
  const { promise: never } = Promise.withResolvers<number>();
  await expect(endAll([job(Promise.resolve(0)), job(never)], 20)).rejects.toThrow("does not end");
});
