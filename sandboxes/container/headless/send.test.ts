import { expect, it } from "vitest";
import { Connection } from "../network/connection.ts";
import type { HttpCall } from "./gateway.ts";
import { Sender } from "./send.ts";

const call: HttpCall = { method: "GET", path: "/", headers: [["Host", "localhost"]], body: null };
const never = new AbortController().signal;
const answer = (body: string, more = "") =>
  `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n${more}\r\n${body}`;

/** A server that does what `script` says with each of its connections, the first one first. */
function server(...script: ((end: Connection) => Promise<void>)[]) {
  let made = 0;
  const sender = new Sender({
    async connect() {
      const { port1, port2 } = new MessageChannel();
      void script[made++]?.(new Connection(port1));
      return new Connection(port2);
    },
  });
  const ask = async (signal = never) => {
    const { body } = await sender.send(8000, call, signal);
    return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).text();
  };
  return { ask, connections: () => made };
}

const say = (end: Connection, text: string) => end.write(new TextEncoder().encode(text));
const answering =
  (...bodies: string[]) =>
  async (end: Connection) => {
    for (const body of bodies) if (await end.read()) await say(end, answer(body));
  };

it("asks again on the same connection", async () => {
  const { ask, connections } = server(answering("one", "two"));
  expect([await ask(), await ask()]).toEqual(["one", "two"]);
  expect(connections()).toBe(1);
});

it("connects anew when the server closed the kept connection, or wants to close it", async () => {
  const { ask, connections } = server(
    async (end) => {
      await answering("one")(end);
      // It reads the next request no more.
      end.end();
    },
    async (end) => {
      await end.read();
      await say(end, answer("two", "Connection: close\r\n"));
    },
    async (end) => {
      await end.read();
      await say(end, answer("three").replace("1.1", "1.0"));
    },
    answering("four"),
  );
  const bodies = [];
  for (let n = 0; n < 4; n++) bodies.push(await ask());
  expect(bodies).toEqual(["one", "two", "three", "four"]);
  expect(connections()).toBe(4);
});

it("does not ask twice a server that dies of the request", async () => {
  const { ask, connections } = server(async (end) => {
    await answering("one")(end);
    await end.read();
    end.reset();
  });
  expect(await ask()).toBe("one");
  await expect(ask()).rejects.toMatchObject({ problem: { type: "server-died", port: 8000 } });
  expect(connections()).toBe(1);
});
