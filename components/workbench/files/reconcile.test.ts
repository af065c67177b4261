import { expect, test } from "vitest";
import { hashOf, reconcile } from "./reconcile.ts";

/** One letter is both content and hash. */
const sides = (
  files: Record<string, string>,
  written: Record<string, string>,
  present: Record<string, string>,
) => reconcile({ files: new Map(Object.entries(files)), hashes: files, written, present });
const nothing = { write: new Map(), remove: [], adopt: [] };

test("a first visit writes everything", () => {
  expect(sides({ f: "a" }, {}, {})).toEqual({ ...nothing, write: new Map([["f", "a"]]) });
});

test("what agrees is left alone, and so is what programs made", () => {
  expect(sides({ f: "a" }, { f: "a" }, { f: "a", db: "x" })).toEqual(nothing);
});

test("the learner's edit wins, over what a program wrote too", () => {
  expect(sides({ f: "b" }, { f: "a" }, { f: "a" }).write).toEqual(new Map([["f", "b"]]));
  expect(sides({ f: "b" }, { f: "a" }, { f: "c" })).toEqual({ ...nothing, write: new Map([["f", "b"]]) });
});

test("what a program alone changed is adopted", () => {
  expect(sides({ f: "a" }, { f: "a" }, { f: "c" })).toEqual({ ...nothing, adopt: ["f"] });
});

test("what a program deleted comes back; what the learner deleted goes, unless a program changed it", () => {
  expect(sides({ f: "a" }, { f: "a" }, {}).write).toEqual(new Map([["f", "a"]]));
  expect(sides({}, { f: "a" }, { f: "a" })).toEqual({ ...nothing, remove: ["f"] });
  expect(sides({}, { f: "a" }, { f: "c" })).toEqual(nothing);
});

test("a file of the learner's under the name of one that a program made is written", () => {
  expect(sides({ db: "mine" }, {}, { db: "x" }).write).toEqual(new Map([["db", "mine"]]));
});

test("text and its bytes have one hash", async () => {
  expect(await hashOf("größe")).toBe(await hashOf(new TextEncoder().encode("größe")));
});
