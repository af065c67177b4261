import { expect, test } from "vitest";
import { Connections } from "./connections.ts";

type Event = readonly unknown[];

/** Both ends of one connection in one process, and what Python would be told. */
function pair() {
  const events: Event[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const tell = (...event: Event) => {
    events.push(event);
    for (const { count, resolve } of waiting) if (events.length >= count) resolve();
  };
  const connections = new Connections({
    received: (connection, bytes) => tell("received", connection, new TextDecoder().decode(bytes)),
    ended: (connection) => tell("ended", connection),
    reset: (connection) => tell("reset", connection),
    drained: (connection, pending) => tell("drained", connection, pending),
  });
  const { port1, port2 } = new MessageChannel();
  const left = connections.add(port1);
  const right = connections.add(port2);
  const happened = (count: number) =>
    new Promise<readonly Event[]>((resolve) => {
      waiting.push({ count, resolve: () => resolve(events) });
    });
  return { connections, left, right, happened };
}

const bytes = (text: string) => new TextEncoder().encode(text);

test("bytes are unread until the application has taken them", async () => {
  const { connections, left, right, happened } = pair();
  expect(connections.send(left, bytes("ab"))).toBe(2);
  expect(connections.send(left, bytes("c"))).toBe(3);
  await happened(2);
  connections.taken(right, 2);
  expect(await happened(3)).toEqual([
    ["received", right, "ab"],
    ["received", right, "c"],
    ["drained", left, 1],
  ]);
  connections.close(left);
  connections.close(right);
});

test("an end still lets the other way go on", async () => {
  const { connections, left, right, happened } = pair();
  connections.shutdown(left);
  await happened(1);
  connections.send(right, bytes("late"));
  expect(await happened(2)).toEqual([
    ["ended", right],
    ["received", left, "late"],
  ]);
  connections.close(left);
  connections.close(right);
});

test("bytes for a closed end are answered with a reset", async () => {
  const { connections, left, right, happened } = pair();
  connections.close(left);
  await happened(1);
  connections.send(right, bytes("nobody reads this"));
  expect(await happened(2)).toEqual([
    ["ended", right],
    ["reset", right],
  ]);
});

test("what is no segment resets the connection", async () => {
  const events: Event[] = [];
  const { port1, port2 } = new MessageChannel();
  const reset = new Promise<void>((resolve) => {
    const connections = new Connections({
      received: () => undefined,
      ended: () => undefined,
      reset: (connection) => {
        events.push(["reset", connection]);
        resolve();
      },
      drained: () => undefined,
    });
    connections.add(port1);
  });
  port2.postMessage({ type: "nonsense" });
  await reset;
  expect(events).toEqual([["reset", 1]]);
});
