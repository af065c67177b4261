import type { WebContainerProcess } from "@webcontainer/api";
import { expect, test } from "vitest";
import type { HttpClientRequest } from "../container/protocol/http-client.ts";
import { createHttpChannel } from "./http.ts";

type Answer = (request: HttpClientRequest, say: (line: object) => void, end: () => void) => void;

function fakeProcess(answer: Answer): WebContainerProcess {
  let output!: ReadableStreamDefaultController<string>;
  let exited!: (code: number) => void;
  const exit = new Promise<number>((resolve) => {
    exited = resolve;
  });
  const end = () => {
    output.close();
    exited(0);
  };
  return {
    exit,
    output: new ReadableStream({
      start(controller) {
        output = controller;
      },
    }),
    input: new WritableStream({
      write(text: string) {
        answer(JSON.parse(text), (line) => output.enqueue(`${JSON.stringify(line)}\r\n`), end);
      },
    }),
    kill: end,
    resize: () => undefined,
  };
}

const response = (id: number, text: string) => ({
  type: "response",
  id,
  status: 200,
  statusText: "OK",
  headers: [["content-type", "text/plain"]],
  body: Buffer.from(text).toString("base64"),
  milliseconds: 3,
});

test("answers are matched by id, in whatever order they come", async () => {
  const asked: HttpClientRequest[] = [];
  const channel = createHttpChannel(async () =>
    fakeProcess((request, say) => {
      asked.push(request);
      if (asked.length === 2) for (const one of asked.toReversed()) say(response(one.id, one.path));
    }),
  );
  const client = channel.client(8000);
  const answers = await Promise.all([
    client.send({ method: "GET", path: "/a" }),
    client.send({ method: "POST", path: "/b", body: "ü" }),
  ]);
  expect(answers.map(({ body }) => new TextDecoder().decode(body))).toEqual(["/a", "/b"]);
  expect(asked[1]).toMatchObject({ port: 8000, body: Buffer.from("ü").toString("base64") });
});

test("a failure keeps its code", async () => {
  const channel = createHttpChannel(async () =>
    fakeProcess(({ id }, say) => say({ type: "failure", id, code: "refused", message: "nobody listens" })),
  );
  await expect(channel.client(8000).send({ method: "GET", path: "/" })).rejects.toMatchObject({
    code: "refused",
    message: "nobody listens",
  });
});

test("when the process ends, what waits fails, and the next request starts it anew", async () => {
  let starts = 0;
  const channel = createHttpChannel(async () => {
    starts += 1;
    return fakeProcess(({ id }, say, end) => (starts === 1 ? end() : say(response(id, "back"))));
  });
  const client = channel.client(8000);
  await expect(client.send({ method: "GET", path: "/" })).rejects.toMatchObject({ code: "closed" });
  expect((await client.send({ method: "GET", path: "/" })).status).toBe(200);
  expect(starts).toBe(2);
});

test("an aborted request settles at once", async () => {
  const channel = createHttpChannel(async () => fakeProcess(() => undefined));
  const controller = new AbortController();
  const sent = channel.client(8000).send({ method: "GET", path: "/" }, controller.signal);
  controller.abort();
  await expect(sent).rejects.toMatchObject({ code: "aborted" });
});

test("a container that cannot spawn fails the request", async () => {
  const channel = createHttpChannel(() => Promise.reject(new Error("no such command")));
  await expect(channel.client(1).send({ method: "GET", path: "/" })).rejects.toMatchObject({
    code: "closed",
    message: "no such command",
  });
});
