import { request } from "node:http";
import { Readable } from "node:stream";
import type { Door } from "../host.ts";
import { openSocket } from "./socket.ts";

/** Real sockets of this machine: Node's own HTTP and WebSocket clients. */
export const tcpDoor: Door = {
  name: "tcp",
  request(port, { method = "GET", path, headers = [], body, signal }) {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<Door["request"]>>>();
    const sent = request({
      host: "127.0.0.1",
      port,
      method,
      path,
      // A list of names and values in turn, so that none is merged with another.
      headers: ["Host", `localhost:${port}`, ...framing(body), ...headers.flat()],
      agent: false,
      ...(signal && { signal }),
    });
    sent.on("error", reject);
    sent.on("response", (answer) => {
      const pairs: [string, string][] = [];
      for (let index = 0; index + 1 < answer.rawHeaders.length; index += 2)
        pairs.push([answer.rawHeaders[index]?.toLowerCase() ?? "", answer.rawHeaders[index + 1] ?? ""]);
      resolve({
        status: answer.statusCode ?? 0,
        headers: pairs,
        body: Readable.toWeb(answer) as ReadableStream<Uint8Array<ArrayBuffer>>,
      });
    });
    sent.end(body);
    return promise;
  },
  webSocket: (port, path, protocols) => openSocket(`ws://localhost:${port}${path}`, protocols),
};

const framing = (body: string | Uint8Array | undefined) =>
  body === undefined ? [] : ["Content-Length", String(Buffer.byteLength(body))];
