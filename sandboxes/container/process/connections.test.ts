import { expect, test } from "vitest";
import { acknowledgedBytes } from "../network/connection.ts";
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

test("bytes are under way until many of them were taken", async () => {
  const { connections, left, right, happened } = pair();
  const half = acknowledgedBytes / 2;
  const counts = [1, 2, 3, 4].map(() => connections.send(left, new Uint8Array(half)));
  expect(counts).toEqual([half, 2 * half, 3 * half, 4 * half]);
  await happened(4);
  connections.taken(right, half);
  connections.taken(right, half);
  expect((await happened(5)).at(-1)).toEqual(["drained", left, 2 * half]);
  // Python waits for nothing now: it is not called again.
  connections.taken(right, 2 * half);
  connections.shutdown(right);
  expect((await happened(6)).at(-1)).toEqual(["ended", left]);
  expect(connections.send(left, bytes("ab"))).toBe(2);
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
