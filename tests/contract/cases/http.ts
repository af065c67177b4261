import { assert } from "chai";
import type { Case, Heading } from "../case.ts";
import { asked, type Question } from "../kit/asking.ts";
import { bytesOf, header, jsonOf } from "../kit/bytes.ts";
import { patterned, sha256 } from "../kit/digest.ts";
import { run } from "../kit/running.ts";
import { type ProgramName, server } from "../kit/server.ts";
import { followed, seen } from "./http-browsing.ts";
import { left, streamed } from "./http-streams.ts";

const both: readonly ProgramName[] = ["fastapi", "django"];
const text = { headers: [["content-type", "text/plain"]] } as const;

const everywhere: readonly Question[] = [
  {
    name: "each method arrives with its body",
    async run({ ask }) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const body = `${method} naïve 🐍`;
        assert.deepInclude(await jsonOf(await ask({ ...text, method, path: "/echo", body })), {
          method,
          body,
        });
      }
      assert.deepInclude(await jsonOf(await ask({ path: "/echo" })), { method: "GET", body: "" });
    },
  },
  {
    name: "query and headers arrive as they were sent",
    async run({ ask }) {
      const headers = [["x-contract", 'a, b; c="d"']] as const;
      const answer = await ask({ path: "/echo?name=%C3%A9t%C3%A9&sum=1%2B1+%26&empty=", headers });
      const echo = (await jsonOf(answer)) as { query: unknown; headers: Record<string, string> };
      assert.deepEqual(echo.query, { name: "été", sum: "1+1 &", empty: "" });
      assert.equal(echo.headers["x-contract"], 'a, b; c="d"');
    },
  },
  {
    name: "a status is passed on as it is",
    async run({ ask }) {
      for (const code of [200, 201, 204, 304, 400, 404, 418, 500, 503])
        assert.equal((await ask({ path: `/status/${code}` })).status, code);
    },
  },
  {
    name: "HEAD is answered with the headers of GET and no body",
    async run({ ask }) {
      const get = await ask({ path: "/echo" });
      const head = await ask({ method: "HEAD", path: "/echo" });
      assert.equal(head.status, 200);
      assert.equal(header(head, "content-type"), header(get, "content-type"));
      assert.equal((await bytesOf(head)).length, 0);
      await bytesOf(get);
    },
  },
  {
    name: "OPTIONS is answered by the program",
    async run({ ask }) {
      const answer = await ask({ method: "OPTIONS", path: "/echo" });
      assert.isBelow(answer.status, 300);
      assert.include(header(answer, "allow"), "PATCH");
    },
  },
  {
    name: "a file is uploaded from a form",
    async run({ ask }) {
      const content = patterned(300_000);
      const form = new FormData();
      form.append("note", "été");
      form.append("file", new Blob([content], { type: "image/png" }), "picture.png");
      const encoded = new Response(form);
      const answer = await ask({
        method: "POST",
        path: "/upload",
        headers: [["content-type", encoded.headers.get("content-type") ?? ""]],
        body: new Uint8Array(await encoded.arrayBuffer()),
      });
      assert.deepEqual(await jsonOf(answer), {
        name: "picture.png",
        type: "image/png",
        note: "été",
        sha256: await sha256(content),
      });
    },
  },
  {
    name: "three megabytes come back as they were sent",
    async run({ ask }) {
      const answer = await ask({ path: "/download/3000000" });
      assert.equal(await sha256(await bytesOf(answer)), await sha256(patterned(3_000_000)));
    },
  },
  {
    name: "a request that waits holds up no other",
    async run({ ask, directory }) {
      const waiting = ask({ path: `/wait/${directory}` });
      const echoes = await Promise.all(Array.from({ length: 10 }, (_, n) => ask({ path: `/echo?n=${n}` })));
      const queries = await Promise.all(
        echoes.map(async (echo) => (await jsonOf(echo)) as { query: unknown }),
      );
      assert.deepEqual(
        queries.map(({ query }) => query),
        Array.from({ length: 10 }, (_, n) => ({ n: String(n) })),
      );
      await ask({ method: "POST", path: `/open/${directory}` });
      assert.equal(await jsonOf(await waiting), "opened");
    },
  },
];

/** A client in the container, since a browser's own connections to a preview are its own affair. */
function keepAlive(program: ProgramName): Case {
  return {
    name: `${program}: a connection is kept for the next request`,
    async run(context) {
      const { port } = await server(context, program);
      await context.container.mount(context.programs.scripts ?? {}, { mountPoint: context.directory });
      const { code, output } = await run(context, "python", ["keep_alive.py", String(port)]);
      assert.deepEqual({ code, output }, { code: 0, output: "200 200 200 on one connection\n" });
    },
  };
}

/** HTTP/1.1 to both programs, each through every door. */
export const http: Heading = {
  name: "HTTP",
  cases: [keepAlive("fastapi"), keepAlive("django")],
  through: [
    { doors: ["tcp", "preview", "http-client"], cases: (door) => asked(door, both, everywhere) },
    { doors: ["tcp", "preview"], cases: (door) => asked(door, both, streamed) },
    { doors: ["tcp", "preview"], cases: (door) => asked(door, ["fastapi"], left) },
    { doors: ["tcp", "http-client"], cases: (door) => asked(door, both, seen) },
    { doors: ["preview"], cases: (door) => asked(door, both, followed) },
  ],
};
