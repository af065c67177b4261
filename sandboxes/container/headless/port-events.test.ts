import { expect, it } from "vitest";
import { announcePorts } from "./port-events.ts";

type Type = "open" | "close";

/** Ports by hand: what the page was told, and a bridge that opens when it is let. */
function setUp() {
  const told: unknown[][] = [];
  const bridges: PromiseWithResolvers<void>[] = [];
  let change: (port: number, type: Type) => void = () => undefined;
  announcePorts(
    {
      onPort: (listener) => {
        change = listener;
      },
      urlOf: (port) => `http://${port}`,
      openBridge: () => {
        const bridge = Promise.withResolvers<void>();
        bridges.push(bridge);
        return bridge.promise;
      },
    },
    { emit: (event, ...values) => told.push([event, ...values]) },
  );
  const settle = async (index: number, error?: Error) => {
    if (error) bridges[index]?.reject(error);
    else bridges[index]?.resolve();
    await new Promise(setImmediate);
  };
  return { told, settle, change: (port: number, type: Type) => change(port, type) };
}

it("tells a port when its previews are answered", async () => {
  const { told, settle, change } = setUp();
  change(8000, "open");
  expect(told).toEqual([]);
  await settle(0);
  change(8000, "close");
  expect(told).toEqual([
    ["port", 8000, "open", "http://8000"],
    ["server-ready", 8000, "http://8000"],
    ["port", 8000, "close", "http://8000"],
  ]);
});

it("tells nothing of a port that closed meanwhile", async () => {
  const { told, settle, change } = setUp();
  change(8000, "open");
  change(8000, "close");
  await settle(0);
  expect(told).toEqual([]);
});

it("tells a port once that closed and opened again meanwhile", async () => {
  const { told, settle, change } = setUp();
  change(8000, "open");
  change(8000, "close");
  change(8000, "open");
  await settle(0);
  expect(told).toEqual([]);
  await settle(1);
  expect(told.map(([event]) => event)).toEqual(["port", "server-ready"]);
});

it("says what is wrong with a bridge, and that the port is open all the same", async () => {
  const { told, settle, change } = setUp();
  change(8000, "open");
  await settle(0, new Error("no service worker"));
  expect(told).toEqual([
    ["port", 8000, "open", "http://8000"],
    ["error", { message: "no service worker" }],
  ]);
});
