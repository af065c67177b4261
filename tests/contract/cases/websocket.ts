import { assert } from "chai";
import type { CaseContext, Heading } from "../case.ts";
import type { DoorName, Socket } from "../host.ts";
import { jsonOf } from "../kit/bytes.ts";
import { patterned } from "../kit/digest.ts";
import { rejection } from "../kit/rejection.ts";
import { server } from "../kit/server.ts";

interface Connecting extends CaseContext {
  readonly port: number;
  connect(path: string, protocols?: readonly string[]): Promise<Socket>;
}

function connected(door: DoorName, name: string, run: (connecting: Connecting) => Promise<void>) {
  return {
    name: `${door}: ${name}`,
    async run(context: CaseContext) {
      const { port } = await server(context, "fastapi");
      const through = context.door(door);
      const connect = (path: string, protocols?: readonly string[]) => {
        if (!through.webSocket) throw new Error(`There is no WebSocket through ${door}.`);
        return through.webSocket(port, path, protocols);
      };
      await run({ ...context, port, connect });
    },
  };
}

/** RFC 6455, as a browser speaks it, to a FastAPI program. */
export const webSocket: Heading = {
  name: "WebSocket",
  cases: [],
  through: [
    {
      doors: ["tcp", "preview"],
      cases: (door) => [
        connected(door, "text comes back as it was sent", async ({ connect }) => {
          const socket = await connect("/socket");
          for (const text of ["hello", "", "é 日本 🐍"]) {
            socket.send(text);
            assert.equal(await socket.receive(), text);
          }
          socket.close();
          assert.isTrue((await socket.closed).clean);
        }),
        connected(door, "bytes come back as they were sent, also a megabyte", async ({ connect }) => {
          const socket = await connect("/socket");
          for (const length of [0, 1, 125, 126, 65_536, 1_000_000]) {
            const sent = patterned(length);
            socket.send(sent);
            const received = await socket.receive();
            assert.instanceOf(received, Uint8Array);
            assert.isTrue(
              received.length === length && sent.every((byte, index) => received[index] === byte),
            );
          }
          socket.close();
        }),
        connected(door, "many messages keep their order", async ({ connect }) => {
          const socket = await connect("/socket");
          const texts = Array.from({ length: 200 }, (_, index) => `message ${index}`);
          for (const text of texts) socket.send(text);
          const received: unknown[] = [];
          while (received.length < texts.length) received.push(await socket.receive());
          assert.deepEqual(received, texts);
          socket.close();
        }),
        connected(door, "the server's close code and reason are told", async ({ connect }) => {
          const socket = await connect("/socket");
          socket.send("close 4321 enough for today");
          assert.deepEqual(await socket.closed, { code: 4321, reason: "enough for today", clean: true });
        }),
        connected(
          door,
          "the client's close code reaches the program",
          async ({ connect, port, ...context }) => {
            const socket = await connect("/socket");
            socket.close(4001, "leaving");
            assert.deepInclude(await socket.closed, { code: 4001, clean: true });
            const answer = await context.door("http-client").request(port, { path: "/left/socket%204001" });
            assert.isTrue(await jsonOf(answer));
          },
        ),
        connected(door, "a subprotocol is agreed on, or none", async ({ connect }) => {
          const agreed = await connect("/socket", ["first", "second"]);
          assert.equal(agreed.protocol, "second");
          agreed.close();
          const none = await connect("/socket");
          assert.equal(none.protocol, "");
          none.close();
        }),
        connected(door, "a handshake that the program refuses fails", async ({ connect }) => {
          await rejection(connect("/refused"));
        }),
      ],
    },
  ],
};
