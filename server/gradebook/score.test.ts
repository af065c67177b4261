import { describe, expect, it } from "vitest";
import { type ScoredWork, scoreAssignment, scoreItem, total } from "./score.ts";

const dueAt = new Date("2026-11-20T12:00:00Z");
const due = { at: dueAt, withoutLatePenalty: false };
const rules = {
  frameworks: "either" as const,
  latePolicy: { graceMinutes: 0, percentPerDay: 10, acceptDays: 7 },
  possible: 4,
};
const work = (points: number | null, more: Partial<ScoredWork> = {}): ScoredWork => ({
  framework: "fastapi",
  receivedAt: new Date("2026-11-20T11:00:00Z"),
  status: points === null ? "queued" : "graded",
  graded: points === null ? null : { points, possible: 4 },
  ...more,
});

describe("an exercise's score", () => {
  it("is the best attempt after what lateness takes off", () => {
    const late = work(4, { receivedAt: new Date("2026-11-21T13:00:00Z") });
    expect(scoreItem(rules, due, [work(3), late, work(1)], undefined).points).toBe(3.2);
  });

  it("is nothing to count while nothing is graded, and says that something waits", () => {
    expect(scoreItem(rules, due, [], undefined)).toMatchObject({ points: null, pending: false });
    expect(scoreItem(rules, due, [work(null)], undefined)).toMatchObject({ points: null, pending: true });
  });

  it("is never a zero because the machine failed", () => {
    const failed = work(null, { status: "failed" });
    expect(scoreItem(rules, due, [failed], undefined).points).toBeNull();
    expect(scoreItem(rules, due, [failed, work(2)], undefined).points).toBe(2);
  });

  it("needs both sides where both are asked for", () => {
    const both = { ...rules, frameworks: "both" as const };
    expect(scoreItem(both, due, [work(4)], undefined).points).toBe(2);
    expect(scoreItem(both, due, [work(4), work(3, { framework: "django" })], undefined).points).toBe(3.5);
  });

  it("follows the points of the item when they changed since", () => {
    expect(scoreItem({ ...rules, possible: 8 }, due, [work(2)], undefined).points).toBe(4);
  });

  it("is what an instructor set", () => {
    expect(scoreItem(rules, due, [work(4)], { points: 1.5 })).toMatchObject({
      points: 1.5,
      overridden: true,
    });
  });
});

describe("an assignment's score", () => {
  const item = (points: number | null, pending = false) => ({
    points,
    possible: 4,
    pending,
    submitted: 1,
    overridden: false,
  });

  it("takes what is missing for nothing once something counts or the time is over", () => {
    expect(scoreAssignment([item(4), item(null)], false).percent).toBe(50);
    expect(scoreAssignment([item(null), item(null)], false).percent).toBeNull();
    expect(scoreAssignment([item(null), item(null)], true).percent).toBe(0);
  });

  it("does not count while a grade is still to come", () => {
    expect(scoreAssignment([item(4), item(null, true)], true).percent).toBeNull();
    expect(scoreAssignment([item(4), item(2, true)], true)).toMatchObject({ percent: 75, pending: true });
  });
});

describe("the total", () => {
  const scores = [
    { percent: 90, weight: 1 },
    { percent: 50, weight: 2 },
    { percent: null, weight: 5 },
  ];

  it("is weighted, and leaves out what does not count yet", () => {
    expect(total(scores, 0)).toBeCloseTo(63.33);
    expect(total([], 0)).toBeNull();
  });

  it("drops the lowest, and never all", () => {
    expect(total(scores, 1)).toBe(90);
    expect(total(scores, 9)).toBe(90);
  });
});
