import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Sandbox } from "../../container/kernel/sandbox.ts";
import { bootNodeSandbox } from "../boot.ts";
import { readDirectory } from "../read-directory.ts";

/** What several processes may do to one file at a time, with real interpreters: needs the image. */

const shopPort = 8461;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await bootNodeSandbox();
  for (const name of ["append_lines.py", "count_up.py", "refused_lock.py", "churn.py", "list_all.py"])
    await sandbox.files.writeFile(name, await readFile(new URL(name, import.meta.url)));
});
afterAll(() => sandbox.teardown());

/** What a program prints, which must end with 0. */
async function python(args: string[], cwd = "."): Promise<string> {
  let printed = "";
  const process = sandbox.spawn("python", args, {
    cwd,
    output: (_, bytes) => {
      printed += new TextDecoder().decode(bytes);
    },
  });
  process.end();
  expect(await process.exit, printed).toBe(0);
  return printed.trim();
}
const read = async (path: string) => new TextDecoder().decode(await sandbox.files.readFile(path));
const three = ["a", "b", "c"];

it("loses no line when three processes append to one log", { timeout: 120_000 }, async () => {
  await Promise.all(three.map((who) => python(["append_lines.py", who])));
  const lines = (await read("log.txt")).trimEnd().split("\n");
  for (const who of three) {
    const own = lines.filter((line) => line.startsWith(`${who} `));
    expect(own.map((line) => line.split(" ")[1])).toEqual(Array.from({ length: 200 }, (_, n) => `${n}`));
  }
  expect(lines).toHaveLength(600);
});

it.each(["flock", "lockf"])(
  "three processes that take turns by %s lose no count, and their threads go on",
  { timeout: 120_000 },
  async (kind) => {
    await sandbox.files.writeFile("number.txt", new TextEncoder().encode("0"));
    const said = await Promise.all(three.map(() => python(["count_up.py", kind])));
    expect(said).toEqual(three.map(() => "ticked"));
    expect(await read("number.txt")).toBe("120");
  },
);

it("a lock that is held is refused at once, and given when its holder is gone", {
  timeout: 120_000,
}, async () => {
  expect(await python(["refused_lock.py"])).toBe("ok");
});

it("lists what stays while another process makes and removes a file beside it", {
  timeout: 120_000,
}, async () => {
  await sandbox.files.makeDirectory("churned");
  for (let number = 0; number < 20; number++)
    await sandbox.files.writeFile(`churned/module_${number}.py`, new Uint8Array());
  const [, seen] = await Promise.all([python(["churn.py"]), python(["list_all.py"])]);
  // With the other file and without it: otherwise nothing was raced for.
  expect(Number(seen)).toBeGreaterThan(1);
});

it("migrate runs while the server takes writes: none is refused or lost", { timeout: 180_000 }, async () => {
  const { entries, body } = await readDirectory(fileURLToPath(new URL("shop", import.meta.url)));
  await sandbox.files.mount("shop", entries, body);
  const manage = (...args: string[]) => python(["manage.py", ...args], "shop");
  await manage("migrate", "shop");
  const open = Promise.withResolvers<void>();
  const stop = sandbox.onPort((port, type) => port === shopPort && type === "open" && open.resolve());
  const server = sandbox.spawn("python", ["manage.py", "runserver", "--noreload", String(shopPort)], {
    cwd: "shop",
  });
  await open.promise;
  stop();

  let migrated = false;
  const migration = manage("migrate").finally(() => {
    migrated = true;
  });
  let visits = 0;
  for (let after = 0; after < 5; after += migrated ? 1 : 0) {
    expect(await get("/visit")).toEqual({ id: ++visits });
  }
  await migration;
  expect(await get("/inspect")).toMatchObject({
    visits,
    integrity: "ok",
    tables: expect.arrayContaining(["auth_user", "django_session", "shop_visit"]),
  });
  server.kill();
  await server.exit;
});

/** An exchange with the server, over the container's network. */
async function get(path: string): Promise<unknown> {
  let answer = "";
  const client = sandbox.spawn("http-client", [], {
    output: (_, bytes) => {
      answer += new TextDecoder().decode(bytes);
    },
  });
  const request = { id: 1, port: shopPort, method: "GET", path, headers: [], body: null, timeout: 60_000 };
  client.write(`${JSON.stringify(request)}\n`);
  client.end();
  await client.exit;
  const { status, body } = JSON.parse(answer);
  const text = atob(body);
  expect(status, text.slice(0, 300)).toBe(200);
  return JSON.parse(text);
}
