import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";

/** Headers that let a page which is cross-origin isolated frame an answer; WebContainers add them to previews. */
const framed = {
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "cross-origin",
};

/** Passes a preview's request on to the program that has the port; 502 when there is none. */
export function passRequest(real: number, port: number, request: IncomingMessage, response: ServerResponse) {
  const headers = { ...request.headers, host: `localhost:${port}` };
  const passed = ask({ host: "127.0.0.1", port: real, method: request.method, path: request.url, headers });
  passed.on("response", (answer) => {
    response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...framed });
    answer.pipe(response);
    answer.on("error", () => response.destroy());
  });
  passed.on("error", () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502, framed).end();
  });
  response.on("close", () => passed.destroy());
  request.pipe(passed);
}

/** Passes a WebSocket on, byte for byte behind its request. */
export function passUpgrade(
  real: number,
  port: number,
  request: IncomingMessage,
  socket: Socket,
  head: Buffer,
) {
  const passed = connect(real, "127.0.0.1");
  const headers = { ...request.headers, host: `localhost:${port}` };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => `${name}: ${one}\r\n`),
  );
  passed.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join("")}\r\n`);
  passed.write(head);
  passed.pipe(socket).pipe(passed);
  for (const [one, other] of [
    [socket, passed],
    [passed, socket],
  ] as const) {
    one.on("error", () => other.destroy());
    one.on("close", () => other.destroy());
  }
}
