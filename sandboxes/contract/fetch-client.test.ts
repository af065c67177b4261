import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcp } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { fetchClient } from "./fetch-client.ts";
import { text } from "./read.ts";

async function origin(server: ReturnType<typeof createTcp>): Promise<string> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const serve = (listener: RequestListener) => origin(createServer(listener));

test("sends method, path, headers and bytes; a redirect is an answer", async () => {
  const url = await serve((request, response) => {
    request.setEncoding("latin1").on("data", (body) => {
      response.writeHead(307, { location: "/x", "x-seen": `${request.method} ${request.url}` }).end(body);
    });
  });
  const answer = await fetchClient(url).send({
    method: "POST",
    path: "/items/?a=1",
    headers: [["content-type", "application/json"]],
    body: new Uint8Array([65, 66]),
  });
  expect(answer.status).toBe(307);
  expect(answer.headers).toContainEqual(["x-seen", "POST /items/?a=1"]);
  expect(text(answer)).toBe("AB");
});

test("a server that does not answer is a failure with its kind", async () => {
  const silent = await serve(() => {});
  const request = { method: "GET", path: "/" };
  await expect(fetchClient(silent).send({ ...request, timeout: 50 })).rejects.toMatchObject({
    code: "timeout",
  });
  await expect(fetchClient(silent).send(request, AbortSignal.abort())).rejects.toMatchObject({
    code: "aborted",
  });
  const closing = await origin(createTcp((socket) => socket.destroy()));
  await expect(fetchClient(closing).send(request)).rejects.toMatchObject({ code: "closed" });
  await expect(fetchClient("http://127.0.0.1:1").send(request)).rejects.toMatchObject({ code: "refused" });
});
