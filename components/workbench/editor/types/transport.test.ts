import { describe, expect, it } from "vitest";
import { type Adapter, createTransport } from "./transport.ts";

const adapter: Adapter = {
  outgoing: (message) => (message.method === "unwanted" ? null : message),
  answered: (_, answer) => ({ ...answer, result: "mended" }),
  asked: (method) => `to ${method}`,
  told: (method) => method === "private",
};

function setUp() {
  const posted: unknown[] = [];
  const heard: unknown[] = [];
  const connection = createTransport((message) => posted.push(message), adapter);
  connection.transport.setListener((message) => heard.push(message));
  const ask = (id: number, method: string) => connection.transport.send({ jsonrpc: "2.0", id, method });
  return { posted, heard, connection, ask };
}

describe("createTransport", () => {
  it("hands on a request, and the answer as it was mended", async () => {
    const { posted, heard, connection, ask } = setUp();
    await ask(1, "hover");
    expect(posted).toEqual([{ jsonrpc: "2.0", id: 1, method: "hover" }]);
    connection.receive({ jsonrpc: "2.0", id: 1, result: "raw" });
    await Promise.resolve();
    expect(heard).toEqual([{ jsonrpc: "2.0", id: 1, result: "mended" }]);
  });
  it("answers what is not handed on with nothing", async () => {
    const { posted, heard, ask } = setUp();
    await ask(1, "unwanted");
    expect(posted).toEqual([]);
    expect(heard).toEqual([{ jsonrpc: "2.0", id: 1, result: null }]);
  });
  it("answers the server's requests itself, and keeps to itself what the client need not hear", () => {
    const { posted, heard, connection } = setUp();
    connection.receive({ jsonrpc: "2.0", id: 7, method: "workspace/configuration", params: {} });
    connection.receive({ jsonrpc: "2.0", method: "private" });
    connection.receive({ jsonrpc: "2.0", method: "public" });
    expect(posted).toEqual([{ jsonrpc: "2.0", id: 7, result: "to workspace/configuration" }]);
    expect(heard).toEqual([{ jsonrpc: "2.0", method: "public" }]);
  });
  it("settles what waits when it is closed, and everything after", async () => {
    const { posted, heard, connection, ask } = setUp();
    await ask(1, "hover");
    connection.close();
    await ask(2, "hover");
    expect(posted).toHaveLength(1);
    expect(heard).toEqual([
      { jsonrpc: "2.0", id: 1, result: null },
      { jsonrpc: "2.0", id: 2, result: null },
    ]);
  });
});
