import { describe, expect, it } from "vitest";
import { localOf, momentOf } from "./local-time.ts";

describe("a time on the clocks of a zone", () => {
  it.each([
    ["2026-07-01T23:59", "Europe/Berlin", "2026-07-01T21:59:00.000Z"],
    ["2026-12-01T23:59", "Europe/Berlin", "2026-12-01T22:59:00.000Z"],
    ["2026-11-21T09:30", "Asia/Kolkata", "2026-11-21T04:00:00.000Z"],
    ["2026-11-21T09:30", "America/St_Johns", "2026-11-21T13:00:00.000Z"],
    ["2026-11-21T09:30", "UTC", "2026-11-21T09:30:00.000Z"],
  ])("%s in %s is %s, and back", (local, zone, moment) => {
    expect(momentOf(local, zone).toISOString()).toBe(moment);
    expect(localOf(new Date(moment), zone)).toBe(local);
  });

  it("that is shown twice in autumn is the first", () => {
    expect(momentOf("2026-10-25T02:30", "Europe/Berlin").toISOString()).toBe("2026-10-25T00:30:00.000Z");
  });

  it("that is skipped in spring counts on from before", () => {
    expect(momentOf("2026-03-29T02:30", "Europe/Berlin").toISOString()).toBe("2026-03-29T01:30:00.000Z");
  });

  it("on the days of a change is right before and after", () => {
    expect(momentOf("2026-10-25T01:59", "Europe/Berlin").toISOString()).toBe("2026-10-24T23:59:00.000Z");
    expect(momentOf("2026-10-25T03:00", "Europe/Berlin").toISOString()).toBe("2026-10-25T02:00:00.000Z");
    expect(momentOf("2026-03-29T03:00", "Europe/Berlin").toISOString()).toBe("2026-03-29T01:00:00.000Z");
  });
});
