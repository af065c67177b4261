import { describe, expect, it } from "vitest";
import { wordsOf } from "../../messages/words.ts";
import type { FromRuff, ToRuff } from "./protocol.ts";
import { createRuff } from "./ruff.ts";

/** A worker whose messages the test writes. */
class FakeWorker extends EventTarget {
  readonly posted: ToRuff[] = [];
  terminated = false;
  postMessage(message: ToRuff) {
    this.posted.push(message);
  }
  terminate() {
    this.terminated = true;
  }
  say(data: FromRuff | string) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

function setUp() {
  const worker = new FakeWorker();
  return { worker, ruff: createRuff(worker as unknown as Worker, "/ruff.wasm") };
}

describe("createRuff", () => {
  it("asks once it is ready, and hands each its own answer", async () => {
    const { worker, ruff } = setUp();
    const checked = ruff.check("import os\n");
    const formatted = ruff.format("x=1\n");
    expect(worker.posted).toEqual([{ type: "start", wasm: "/ruff.wasm" }]);
    worker.say({ type: "ready" });
    worker.say({ type: "formatted", id: 2, text: "x = 1\n" });
    worker.say({ type: "checked", id: 1, findings: [] });
    expect(await checked).toEqual([]);
    expect(await formatted).toBe("x = 1\n");
  });
  it("says null for what cannot be formatted", async () => {
    const { worker, ruff } = setUp();
    worker.say({ type: "ready" });
    const formatted = ruff.format("def (");
    worker.say({ type: "refused", id: 1, reason: "Expected an identifier" });
    expect(await formatted).toBeNull();
  });
  it.each([
    ["it says so", (worker: FakeWorker) => worker.say({ type: "failed", reason: "No WebAssembly." })],
    ["it talks nonsense", (worker: FakeWorker) => worker.say("?")],
    ["it cannot be loaded", (worker: FakeWorker) => worker.dispatchEvent(new Event("error"))],
  ])("settles everything and is over when %s", async (_, fail) => {
    const { worker, ruff } = setUp();
    const waiting = ruff.check("x");
    fail(worker);
    expect(await waiting).toBeNull();
    expect(await ruff.format("x")).toBeNull();
    expect(ruff.status.get().kind).toBe("failed");
    expect(worker.terminated).toBe(true);
  });
  it("says in the reader's language why it is over", () => {
    const { worker, ruff } = setUp();
    worker.say("?");
    const status = ruff.status.get();
    const said = (locale: "en" | "de") => status.kind === "failed" && status.reason(wordsOf(locale));
    expect(said("en")).toBe("its worker sent what nobody understands");
    expect(said("de")).toBe("der Worker hat etwas Unverständliches gesandt");
  });
});
