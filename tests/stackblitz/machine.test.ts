import { afterEach, beforeEach, expect, it } from "vitest";
import { Machine } from "./machine.ts";

/** The stand-in itself: it must offer no more than WebContainers document. */
let machine: Machine;
beforeEach(async () => {
  machine = await Machine.create();
});
afterEach(() => machine.close());

const bytes = (text: string) => new TextEncoder().encode(text);

async function run(source: string, typed = "") {
  await machine.writeFile("script.mjs", bytes(source));
  let shown = "";
  const process = machine.spawn("node", ["script.mjs"], (part) => {
    shown += new TextDecoder().decode(part);
  });
  if (typed) process.write(typed);
  return { code: await process.exit, shown };
}

it("knows the command node, and no other", async () => {
  for (const command of ["python", "python3", "uvicorn", "bash", "/bin/sh", "npm"])
    expect(() => machine.spawn(command, [], () => {})).toThrow(/ENOENT/);
  expect(await run("process.exitCode = 7")).toEqual({ code: 7, shown: "" });
});

it("shows what a terminal shows: both streams, line ends of terminals, the echo of what is typed", async () => {
  const source =
    'process.stdin.once("data", (typed) => { console.log(JSON.stringify(String(typed))); console.error("e"); process.exit(); })';
  const { shown } = await run(source, "a\r\n");
  expect(shown).toContain("a\r\r\n");
  expect(shown).toContain('"a\\n\\n"\r\n');
  expect(shown).toContain("e\r\n");
});

it("keeps names inside its directory", async () => {
  await machine.writeFile("../../outside.txt", bytes("x"));
  expect((await machine.readdir("/")).map(({ name }) => name)).toEqual(["outside.txt"]);
});

it("tells of the ports that programs open, each with a port of this machine of its own", async () => {
  const events: string[] = [];
  const opened = Promise.withResolvers<number>();
  machine.onPort = (port, state) => {
    events.push(`${state} ${port}`);
    const real = machine.ports.get(port);
    if (real !== undefined) opened.resolve(real);
  };
  const source =
    'import http from "node:http"; http.createServer((_, answer) => { answer.end("hello"); process.exitCode = 0; setTimeout(() => process.exit()); }).listen(80, "127.0.0.1")';
  const ended = run(source);
  const real = await opened.promise;
  expect(real).not.toBe(80);
  expect(await (await fetch(`http://127.0.0.1:${real}/`)).text()).toBe("hello");
  await ended;
  expect(events).toEqual(["open 80", "close 80"]);
});
