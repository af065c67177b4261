import { describe, expect, it } from "vitest";
import { busyWhile, calm } from "./busy.ts";
import { createStore } from "./store.ts";

describe("calm", () => {
  const never = new AbortController().signal;
  const within = (milliseconds: number, signal = never) => calm(milliseconds, signal);

  it("comes once everything that starts has started", async () => {
    const sandbox = createStore("booting");
    const server = createStore("stopped");
    busyWhile(sandbox, (state) => state === "booting");
    busyWhile(server, (state) => state === "starting");
    const order: string[] = [];
    const waiting = within(60_000).then(() => order.push("calm"));
    server.set("starting");
    sandbox.set("ready");
    await Promise.resolve();
    order.push("server");
    server.set("running");
    await waiting;
    expect(order).toEqual(["server", "calm"]);
  });

  it("is not waited for longer than is said, nor after nobody wants it", async () => {
    const stuck = createStore("booting");
    busyWhile(stuck, (state) => state === "booting");
    await within(1);
    const gone = new AbortController();
    const waiting = within(60_000, gone.signal);
    gone.abort();
    await waiting;
    stuck.set("failed");
  });
});
