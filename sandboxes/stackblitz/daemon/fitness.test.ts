import { createServer } from "node:net";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { missingHere } from "./fitness.ts";

const here = { WebAssembly, SharedArrayBuffer, Atomics, Worker, createServer };

it("misses nothing in the project's own Node", () => expect(missingHere(here)).toEqual([]));

it("names each thing that is missing", () => {
  expect(missingHere({ ...here, WebAssembly: {} })).toEqual([expect.stringContaining("JSPI")]);
  expect(missingHere({ ...here, Worker: undefined, Atomics: {} })).toHaveLength(2);
});
