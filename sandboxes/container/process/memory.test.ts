import { expect, it } from "vitest";
import type { EmscriptenModule } from "./emscripten.ts";
import { differenceFrom, growTo, initialWords, restoreMemory } from "./memory.ts";

const header = 64;

/** A snapshot as Pyodide makes it of a memory. */
function snapshotOf(memory: WebAssembly.Memory): Uint8Array {
  const references = new TextEncoder().encode("{}");
  const snapshot = new Uint8Array(header + memory.buffer.byteLength);
  snapshot.set(new Uint8Array(new Uint32Array([0x706e7300, header, references.length, 0]).buffer));
  snapshot.set(references, 48);
  snapshot.set(new Uint8Array(memory.buffer), header);
  return snapshot;
}

/** As instantiating a module with one data segment leaves it. */
function fresh(): WebAssembly.Memory {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 4 });
  new Uint8Array(memory.buffer).set([1, 2, 3, 4, 5], 1024);
  return memory;
}

it("restores what was stored as a difference", () => {
  const first = fresh();
  const initial = initialWords(first);
  expect(initial.byteLength).toBe(1032);
  first.grow(1);
  const lived = new Uint8Array(first.buffer);
  lived.set([9, 9], 1026);
  lived.set([7], 100_000);
  const stored = differenceFrom(initial, snapshotOf(first));
  expect([...stored.subarray(header + 1024, header + 1030)]).toEqual([0, 0, 3 ^ 9, 4 ^ 9, 0, 0]);

  const second = fresh();
  const found = initialWords(second, stored);
  growTo(second, stored);
  // Code that ran before the restore.
  new Uint8Array(second.buffer).set([1, 1, 1, 1], 1024);
  const module = { HEAP8: new Int8Array(second.buffer) } as unknown as EmscriptenModule;
  expect(restoreMemory(module, stored, found)).toEqual({});
  expect(new Uint8Array(second.buffer)).toEqual(lived);
});

it("leaves no byte of before where the snapshot is zero", () => {
  const lived = new WebAssembly.Memory({ initial: 1, maximum: 4 });
  new Uint8Array(lived.buffer).set([7], 20_000);
  const stored = snapshotOf(lived);
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 4 });
  for (const at of [0, 4_095, 12_288, 20_001, 65_535]) new Uint8Array(memory.buffer).set([5], at);
  const module = { HEAP8: new Int8Array(memory.buffer) } as unknown as EmscriptenModule;
  restoreMemory(module, stored, new Uint32Array());
  expect(new Uint8Array(memory.buffer)).toEqual(new Uint8Array(lived.buffer));
});

it("refuses what is no snapshot", () => {
  expect(() => growTo(fresh(), new Uint8Array(64))).toThrow("damaged");
});
