import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json, lastJson, property, text } from "../../../sandboxes/contract/read.ts";

const conditions = "Django 6.1, Uvicorn 0.54 and SQLite in this page's Python 3.14.";

const get = (path: string) => ({ method: "GET", path });

const thirdParty = defineClaim({
  id: "async-needs-channels",
  sentence: "Django requires third-party libraries, such as Django Channels, for async support.",
  source: "article 2",
  verdict: "wrong",
  explanation:
    "Async views, class-based ones too, async queries and streams are in Django itself. Channels is for WebSockets, which Django's own handler refuses.",
  conditions,
  proof: {
    kind: "proof",
    project: "core",
    figures: {
      teas: { label: "Teas counted in an async view, Django alone", recorded: 1 },
      helped: { label: "Channels loaded", recorded: "no" },
      pieces: { label: "Lines of an async stream", recorded: 3 },
      socket: { label: "A WebSocket", recorded: "refused" },
    },
    async observe({ serve }) {
      const server = await serve({ command: "uvicorn", args: ["shop:app", "--port", "8000"], port: 8000 });
      const counted = json(await server.send(get("/count")));
      const stream = text(await server.send(get("/stream")));
      const socket = await server.connect("/ws").then(
        () => "accepted",
        () => "refused",
      );
      return {
        teas: Number(property(counted, "teas")),
        helped: property(counted, "helped") === false ? "no" : "yes",
        pieces: stream.trim().split("\n").length,
        socket,
      };
    },
    shows: ({ teas, helped, pieces, socket }) =>
      teas === 1 && helped === "no" && pieces === 3 && socket === "refused",
    unless: { teas: 1, helped: "yes", pieces: 3, socket: "accepted" },
  },
});

const since = defineClaim({
  id: "async-since-3-1",
  sentence: "Django only began bridging the gap to async in version 3.1.",
  source: "article 1",
  verdict: "outdated",
  explanation:
    "It began with ASGI in 3.0 (2019). 3.1 brought async views and middleware, 4.1 the async methods of the ORM and async class-based views; the list has grown with most releases since.",
  conditions: "Read in the releases themselves: counts of the lines that define each thing.",
  proof: { kind: "transcript", file: "releases.txt" },
});

const neomodel = defineClaim({
  id: "neomodel-for-async",
  sentence: "Plugins like django-neomodel give the Django ORM async support.",
  source: "article 1",
  verdict: "wrong",
  explanation:
    "django-neomodel connects Django to Neo4j, a graph database. It holds no async code, and the ORM needs no plugin to be awaited.",
  conditions: "django-neomodel 0.2.0, read in its wheel.",
  proof: { kind: "transcript", file: "neomodel.txt" },
});

const twins = defineClaim({
  id: "every-query-has-a-twin",
  sentence: "Whatever the ORM does can be awaited.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "Queries can. A transaction cannot: `atomic()` works in ordinary functions alone, so that a block of several queries has to go into a thread as a whole.",
  conditions,
  proof: {
    kind: "proof",
    project: "twins",
    figures: {
      query: { label: "`count()` in a coroutine", recorded: "SynchronousOnlyOperation" },
      awaited: { label: "`await acount()`", recorded: "0" },
      block: { label: "`with atomic()`", recorded: "SynchronousOnlyOperation" },
      asyncBlock: { label: "`async with atomic()`", recorded: "TypeError" },
    },
    async observe({ run }) {
      const { output } = await run("python", ["twins.py"]);
      const found = lastJson(output);
      const of = (way: string) => String(property(found, way));
      return {
        query: of("query"),
        awaited: of("awaited"),
        block: of("block"),
        asyncBlock: of("async_block"),
      };
    },
    shows: ({ query, awaited, block, asyncBlock }) =>
      query === "SynchronousOnlyOperation" &&
      awaited === "0" &&
      block === query &&
      asyncBlock === "TypeError",
    unless: { query: "0", awaited: "0", block: "a transaction", asyncBlock: "a transaction" },
  },
});

export default [thirdParty, since, neomodel, twins] satisfies readonly Claim[];
