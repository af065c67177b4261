import { expect, test } from "vitest";
import type { SandboxProcess, SpawnOptions } from "../../sandboxes/container/kernel/process.ts";
import { httpClientRequest } from "../../sandboxes/container/protocol/http-client.ts";
import { openHttpChannel, type Spawn } from "./channel.ts";

/** An `http-client` that keeps what it was asked and answers when told to, in pieces of any size. */
function fake() {
  const exit = Promise.withResolvers<number>();
  const asked: string[] = [];
  let output: NonNullable<SpawnOptions["output"]> = () => undefined;
  const process: SandboxProcess = {
    pid: 1,
    exit: exit.promise,
    write: (data) => asked.push(String(data)),
    end: () => exit.resolve(0),
    kill: () => exit.resolve(137),
    resize: () => undefined,
  };
  const spawn: Spawn = (_command, _args, options) => {
    output = options.output ?? output;
    return process;
  };
  const print = (text: string) => output("stdout", new TextEncoder().encode(text));
  return { spawn, asked, print, exit };
}
const response = (id: number, body: string) =>
  `${JSON.stringify({ type: "response", id, status: 200, statusText: "OK", headers: [], body: btoa(body), milliseconds: 1 })}\n`;

test("answers find their requests whatever their order and however they are cut", async () => {
  const { spawn, asked, print } = fake();
  const http = openHttpChannel(spawn).client(8000);
  const first = http.send({ method: "GET", path: "/1" });
  const second = http.send({ method: "POST", path: "/2", body: "é" });
  const requests = asked.map((line) => httpClientRequest.parse(JSON.parse(line)));
  expect(requests.map(({ port, path }) => [port, path])).toEqual([
    [8000, "/1"],
    [8000, "/2"],
  ]);
  expect(Buffer.from(requests[1]?.body ?? "", "base64").toString()).toBe("é");
  const lines = response(2, "two") + response(1, "one");
  print(lines.slice(0, 30));
  print(lines.slice(30));
  expect(new TextDecoder().decode((await second).body)).toBe("two");
  expect(new TextDecoder().decode((await first).body)).toBe("one");
});

test("a failure is thrown with its code, and an end of the command fails what is under way", async () => {
  const { spawn, print, exit } = fake();
  const http = openHttpChannel(spawn).client(8000);
  const refused = http.send({ method: "GET", path: "/" });
  print(`${JSON.stringify({ type: "failure", id: 1, code: "refused", message: "nobody" })}\n`);
  await expect(refused).rejects.toMatchObject({ code: "refused" });
  const cut = http.send({ method: "GET", path: "/" });
  exit.resolve(1);
  await expect(cut).rejects.toMatchObject({ code: "aborted" });
});
