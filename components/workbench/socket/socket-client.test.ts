import { expect, test } from "vitest";
import type { SocketEvent, SocketReach } from "../../../sandboxes/contract/bench.ts";
import { SocketFailure } from "../../../sandboxes/contract/failures.ts";
import { en } from "../messages/en/index.ts";
import type { ServerStatus } from "../server/status.ts";
import { when } from "../store/when.ts";
import { createSocketClient, socketSentence } from "./socket-client.ts";

const running: ServerStatus = { kind: "running", url: "http://x", generation: 1 };

/** A server's end: what it is told, and how to let it speak. */
function peer() {
  const waiting: ((event: SocketEvent) => void)[] = [];
  const told: unknown[] = [];
  const say = (event: SocketEvent) => waiting.shift()?.(event);
  const reach: SocketReach = {
    protocol: "chat",
    send: (data) => told.push(data),
    receive: () => new Promise((resolve) => waiting.push(resolve)),
    close: (code = 1005, reason = "") => say({ type: "close", code, reason }),
  };
  return { reach, told, say };
}

test("a conversation: open, both sides speak, the server closes with code and reason", async () => {
  const { reach, told, say } = peer();
  const client = createSocketClient({ words: en, open: async () => reach, serve: async () => running });
  await client.connect();
  expect(socketSentence(client.state.get(), en.server.socket)).toBe("Open, with the subprotocol chat.");
  expect(client.send("json", '{ "a": 1 }')).toBeNull();
  expect(client.send("json", "{")).toMatch("no JSON");
  say({ type: "message", data: Uint8Array.of(7) });
  await when(client.frames, (frames) => frames.length === 2, 1_000);
  expect(told).toEqual(['{"a":1}']);
  expect(client.frames.get()).toMatchObject([
    { from: "client", text: '{"a":1}', binary: false },
    { from: "server", text: "07 (1 bytes)", binary: true },
  ]);
  say({ type: "close", code: 1008, reason: "no seat" });
  await when(client.state, ({ kind }) => kind === "closed", 1_000);
  expect(socketSentence(client.state.get(), en.server.socket)).toBe(
    "Closed with code 1008: policy violation. Reason: no seat.",
  );
  expect(client.send("text", "late")).toBe("The socket is not open.");
});

test("a refused handshake, a server that does not run, a bad header: each is a sentence", async () => {
  const refuse = () => Promise.reject(new SocketFailure("refused", "403", 403));
  const client = createSocketClient({ words: en, open: refuse, serve: async () => running });
  await client.connect();
  expect(socketSentence(client.state.get(), en.server.socket)).toMatch(
    /refused the handshake with 403\. A server that closes/,
  );
  client.change({ headers: "nonsense" });
  await client.connect();
  expect(socketSentence(client.state.get(), en.server.socket)).toMatch("is no header");
  const stopped = createSocketClient({ words: en, open: refuse, serve: async () => ({ kind: "stopped" }) });
  await stopped.connect();
  expect(socketSentence(stopped.state.get(), en.server.socket)).toBe("The server does not run.");
});

test("disconnecting while it connects leaves nothing open", async () => {
  const { reach } = peer();
  const closed: unknown[] = [];
  const late = Promise.withResolvers<SocketReach>();
  const client = createSocketClient({ words: en, open: () => late.promise, serve: async () => running });
  const connecting = client.connect();
  await when(client.state, ({ kind }) => kind === "connecting", 1_000);
  client.disconnect();
  late.resolve({ ...reach, close: (code) => closed.push(code) });
  await connecting;
  expect(client.state.get()).toEqual({ kind: "idle" });
  expect(closed.length).toBeLessThanOrEqual(1);
});
