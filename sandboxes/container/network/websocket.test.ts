import { describe, expect, it } from "vitest";
import { Connection } from "./connection.ts";
import { latin1 } from "./http-head.ts";
import { acceptFor, openWebSocket } from "./websocket.ts";
import {
  encodeFrame,
  FrameParser,
  isSendableCloseCode,
  opcode,
  WebSocketProtocolError,
} from "./websocket-frame.ts";

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
const text = (value: string) => new TextEncoder().encode(value);
const decode = (value: Uint8Array) => new TextDecoder().decode(value);

describe("frames", () => {
  it("masks as RFC 6455 5.7 shows", () => {
    const mask = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
    expect(hex(encodeFrame(opcode.text, text("Hello"), mask))).toBe("81 85 37 fa 21 3d 7f 9f 4d 51 58");
    expect(hex(encodeFrame(opcode.binary, new Uint8Array(256), mask).subarray(0, 4))).toBe("82 fe 01 00");
    expect(hex(encodeFrame(opcode.binary, new Uint8Array(65_536), mask).subarray(0, 10))).toBe(
      "82 ff 00 00 00 00 00 01 00 00",
    );
  });

  it("reads frames cut anywhere, of each length", () => {
    for (const length of [0, 5, 125, 126, 65_535, 65_536]) {
      const payload = Uint8Array.from({ length }, (_, index) => index % 251);
      const frame = encodeFrame(opcode.binary, payload, new Uint8Array(4));
      // A server's frame: the same without mask.
      const head = frame.length - length - 4;
      const unmasked = frame.slice(0, head);
      unmasked[1] = (unmasked[1] ?? 0) & 0x7f;
      const whole = new Uint8Array(head + length);
      whole.set(unmasked);
      whole.set(payload, head);
      const parser = new FrameParser(1e6);
      const frames = [whole.subarray(0, 1), whole.subarray(1, 3), whole.subarray(3)].flatMap((part) =>
        parser.push(part),
      );
      expect(frames).toEqual([{ final: true, opcode: opcode.binary, payload }]);
    }
  });

  it("refuses masked, reserved, unknown, fragmented control and huge frames", () => {
    for (const bad of [
      [0x81, 0x80],
      [0xc1, 0],
      [0x83, 0],
      [0x09, 0],
      [0x89, 126],
      [0x82, 127, 0, 0, 1, 0, 0, 0, 0, 0],
    ])
      expect(() => new FrameParser(1000).push(Uint8Array.from(bad))).toThrow(WebSocketProtocolError);
  });

  it("knows which close codes may be sent", () => {
    expect([1000, 1001, 1011, 3000, 4999].every(isSendableCloseCode)).toBe(true);
    expect([0, 999, 1004, 1005, 1006, 1015, 2999, 5000].some(isSendableCloseCode)).toBe(false);
  });
});

const frame = (op: number, payload: Uint8Array, final = true) =>
  Uint8Array.of((final ? 0x80 : 0) | op, payload.length, ...payload);

async function opened(protocols: string[] = [], answer = "") {
  const { port1, port2 } = new MessageChannel();
  const server = new Connection(port2);
  const news: unknown[] = [];
  const closed = Promise.withResolvers<void>();
  const opening = openWebSocket(
    new Connection(port1),
    { target: "/ws", headers: [["Host", "h"]], protocols },
    {
      message: (data) => news.push(data),
      close: (code, reason, clean) => {
        news.push([code, reason, clean]);
        closed.resolve();
      },
    },
  );
  const request = decode((await server.read()) ?? text(""));
  const key = /sec-websocket-key: (.*)\r\n/.exec(request)?.[1] ?? "";
  const head =
    answer ||
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${await acceptFor(key)}\r\n${protocols[0] ? `Sec-WebSocket-Protocol: ${protocols[0]}\r\n` : ""}\r\n`;
  await server.write(Uint8Array.of(...latin1(head), ...(answer ? [] : frame(opcode.text, text("first")))));
  return { client: await opening, server, news, closed: closed.promise, request };
}

/** Payload of the client's next frame, unmasked. */
async function next(server: Connection): Promise<[number, Uint8Array]> {
  const bytes = (await server.read()) ?? new Uint8Array(6);
  const length = (bytes[1] ?? 0) & 0x7f;
  return [
    (bytes[0] ?? 0) & 15,
    bytes.slice(6, 6 + length).map((byte, index) => byte ^ (bytes[2 + (index & 3)] ?? 0)),
  ];
}

describe("WebSocketClient", () => {
  it("computes the accept value of RFC 6455 1.3", async () => {
    expect(await acceptFor("dGhlIHNhbXBsZSBub25jZQ==")).toBe("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  });

  it("talks: fragments, ping, text, binary, the closing handshake", async () => {
    const { client, server, news, closed } = await opened(["chat"]);
    expect(client.protocol).toBe("chat");
    await server.write(frame(opcode.text, text("frag"), false));
    await server.write(frame(opcode.ping, text("p")));
    await server.write(frame(opcode.continuation, text("ment")));
    await server.write(frame(opcode.binary, Uint8Array.of(1, 2)));
    expect(await next(server)).toEqual([opcode.pong, text("p")]);
    await client.send("grüße");
    expect(await next(server)).toEqual([opcode.text, text("grüße")]);
    client.close(3001, "bye");
    expect(await next(server)).toEqual([opcode.close, Uint8Array.of(0x0b, 0xb9, ...text("bye"))]);
    await server.write(frame(opcode.close, Uint8Array.of(0x0b, 0xb9)));
    await closed;
    expect(news).toEqual(["first", "fragment", Uint8Array.of(1, 2), [3001, "", true]]);
    await expect(client.send("late")).rejects.toThrow("closed");
  });

  it("answers a close, and says 1006 when the connection just ends", async () => {
    const one = await opened();
    await one.server.write(frame(opcode.close, Uint8Array.of(0x03, 0xe9, ...text("away"))));
    await one.closed;
    expect(one.news.at(-1)).toEqual([1001, "away", true]);
    const two = await opened();
    two.server.reset();
    await two.closed;
    expect(two.news.at(-1)).toEqual([1006, "", false]);
  });

  it("closes with 1007 for text that is not UTF-8", async () => {
    const { server, news, closed } = await opened();
    await server.write(frame(opcode.text, Uint8Array.of(0xff)));
    await closed;
    expect(news.at(-1)).toEqual([1007, "A text message is not UTF-8.", false]);
  });

  it("is refused with the server's status", async () => {
    await expect(opened([], "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")).rejects.toMatchObject({
      status: 403,
    });
  });
});
