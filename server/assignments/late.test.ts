import { describe, expect, it } from "vitest";
import { closesAt, DAY, daysLate, dueFor, HOUR, type LatePolicy, lateFactor, MINUTE } from "./late.ts";

const dueAt = new Date("2026-10-25T22:59:00Z");
const past = (milliseconds: number) => new Date(dueAt.getTime() + milliseconds);
const policy: LatePolicy = { graceMinutes: 10, percentPerDay: 20, acceptDays: 3 };
const due = dueFor(dueAt, undefined, undefined);

describe("late work", () => {
  it("loses nothing until the due time and within the grace", () => {
    for (const late of [-DAY, 0, 10 * MINUTE]) expect(lateFactor(past(late), due, policy)).toBe(1);
  });

  it("loses a share for each day begun, counted from the due time and not from the end of the grace", () => {
    expect(daysLate(past(10 * MINUTE + 1), due, policy)).toBe(1);
    expect(daysLate(past(DAY), due, policy)).toBe(1);
    expect(daysLate(past(DAY + 1), due, policy)).toBe(2);
    expect(lateFactor(past(DAY + 1), due, policy)).toBeCloseTo(0.6);
  });

  it("never counts for less than nothing", () => {
    expect(lateFactor(past(300 * DAY), due, policy)).toBe(0);
  });

  it("is taken until the days are over, or the grace where there are none, or for ever", () => {
    expect(closesAt(due, policy)).toEqual(past(3 * DAY));
    expect(closesAt(due, { ...policy, acceptDays: 0 })).toEqual(past(10 * MINUTE));
    expect(closesAt(due, { ...policy, acceptDays: null })).toBeNull();
    expect(closesAt(dueFor(null, undefined, undefined), policy)).toBeNull();
  });
});

describe("one learner's due time", () => {
  it("is the extension's, with the accommodation's hours on top of whichever stands", () => {
    const accommodation = { extraHours: 24, withoutLatePenalty: false };
    expect(dueFor(dueAt, { dueAt: past(2 * DAY) }, undefined).at).toEqual(past(2 * DAY));
    expect(dueFor(dueAt, undefined, accommodation).at).toEqual(past(24 * HOUR));
    expect(dueFor(dueAt, { dueAt: past(2 * DAY) }, accommodation).at).toEqual(past(3 * DAY));
  });

  it("is never earlier than the class's", () => {
    expect(dueFor(dueAt, { dueAt: past(-DAY) }, undefined).at).toEqual(dueAt);
  });

  it("may come without a penalty", () => {
    const spared = dueFor(dueAt, undefined, { extraHours: 0, withoutLatePenalty: true });
    expect(lateFactor(past(2 * DAY), spared, policy)).toBe(1);
  });
});
