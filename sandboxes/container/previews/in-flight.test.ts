import { expect, it } from "vitest";
import { InFlight } from "./in-flight.ts";

it("aborts one of equal requests, or all of a page, and forgets those that were answered", async () => {
  const flights = new InFlight();
  const aborted: string[] = [];
  const wait = (client: string, url: string, name: string) => {
    const answer = Promise.withResolvers<void>();
    const done = flights.during(client, { method: "GET", url }, (signal) => {
      signal.addEventListener("abort", () => aborted.push(name));
      return answer.promise;
    });
    return { answer: answer.resolve, done };
  };
  const answered = wait("a", "/1", "answered");
  wait("a", "/1", "first");
  wait("a", "/1", "second");
  wait("a", "/2", "other");
  wait("b", "/1", "of another page");
  answered.answer();
  await answered.done;
  flights.leave("a", { method: "POST", url: "/1" });
  expect(aborted).toEqual([]);
  flights.leave("a", { method: "GET", url: "/1" });
  expect(aborted).toEqual(["second"]);
  flights.leave("a", null);
  expect(aborted).toEqual(["second", "first", "other"]);
});
