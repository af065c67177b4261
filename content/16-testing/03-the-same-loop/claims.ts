import { type Claim, defineClaim, type ProofContext } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const conditions =
  "FastAPI 0.165, Starlette 1.10, httpx 0.28 and httpx2 2.16, pytest 9.2 and pytest-asyncio 1.5 in this page's Python 3.14.";

/** What `clients.py` has found, by name. */
async function found({ run }: ProofContext) {
  const findings = lastJson((await run("python", ["clients.py"])).output);
  return {
    word: (name: string) => String(property(findings, name)),
    count: (name: string) => Number(property(findings, name)),
  };
}

const appArgument = defineClaim({
  id: "async-client-app",
  sentence: "`AsyncClient(app=app, base_url=…)` tests asynchronous endpoints.",
  source: "article 2",
  verdict: "outdated",
  explanation:
    "The argument is gone, from httpx since 0.28 and from httpx2 as well. A transport leads to the app: `AsyncClient(transport=ASGITransport(app=app), base_url=…)`.",
  conditions,
  proof: {
    kind: "proof",
    project: "clients",
    figures: {
      httpx: { label: "`app=`, httpx", recorded: "TypeError" },
      httpx2: { label: "`app=`, httpx2", recorded: "TypeError" },
      transport: { label: "`transport=`, an answer", recorded: "kept" },
    },
    async observe(context) {
      const { word } = await found(context);
      return { httpx: word("httpx"), httpx2: word("httpx2"), transport: word("same") };
    },
    shows: ({ httpx, httpx2, transport }) =>
      httpx === "TypeError" && httpx2 === "TypeError" && transport === "kept",
    unless: { httpx: "accepted", httpx2: "TypeError", transport: "kept" },
  },
});

const asyncOverride = defineClaim({
  id: "test-client-async",
  sentence: "`TestClient` does not support async functions; testing them requires `AsyncClient`.",
  source: "article 2",
  verdict: "wrong",
  explanation:
    "It ran an asynchronous endpoint with an asynchronous override. What is not asynchronous is the test: it waits for each answer, and the app runs on another event loop than a test that has one.",
  conditions,
  proof: {
    kind: "proof",
    project: "clients",
    figures: {
      answer: { label: "`async def` endpoint and override, with `TestClient`", recorded: "mock" },
      same: { label: "A future of the test's loop, awaited through `ASGITransport`", recorded: "kept" },
      other: { label: "The same through `TestClient`", recorded: "RuntimeError" },
    },
    async observe(context) {
      const { word } = await found(context);
      return { answer: word("async"), same: word("same"), other: word("other") };
    },
    shows: ({ answer, same, other }) => answer === "mock" && same === "kept" && other === "RuntimeError",
    unless: { answer: "TypeError", same: "kept", other: "RuntimeError" },
  },
});

const lifespan = defineClaim({
  id: "who-runs-the-lifespan",
  sentence: "`ASGITransport` never runs the lifespan, and `TestClient` only inside `with`.",
  source: "ours",
  verdict: "holds",
  explanation:
    "Both hand single requests to the app. The lifespan is a conversation of its own, which a server holds; `with TestClient(app)` does, and so does `app.router.lifespan_context(app)`.",
  conditions,
  proof: {
    kind: "proof",
    project: "clients",
    figures: {
      transport: { label: "Starts, with `ASGITransport`", recorded: 0 },
      bare: { label: "Starts, with `TestClient(app)`", recorded: 0 },
      inside: { label: "Starts, with `with TestClient(app)`", recorded: 1 },
    },
    async observe(context) {
      const { count } = await found(context);
      return {
        transport: count("transportStarts"),
        bare: count("bareStarts"),
        inside: count("contextStarts"),
      };
    },
    shows: ({ transport, bare, inside }) => transport === 0 && bare === 0 && inside === 1,
    unless: { transport: 0, bare: 1, inside: 1 },
  },
});

const marks = defineClaim({
  id: "asyncio-mark",
  sentence: "`@pytest.mark.asyncio` lets pytest run an async test.",
  source: "article 2",
  verdict: "depends",
  explanation:
    "The mark is pytest-asyncio's. Without that plugin pytest does not know it, and fails the test. `mark.anyio` comes with anyio, which FastAPI installs anyway.",
  conditions,
  proof: {
    kind: "proof",
    project: "marks",
    figures: {
      plugin: { label: "`mark.asyncio`, with pytest-asyncio", recorded: "passed" },
      none: { label: "`mark.asyncio`, without it", recorded: "failed" },
      anyio: { label: "`mark.anyio`, without it", recorded: "passed" },
    },
    async observe({ run }) {
      const pytest = async (...options: readonly string[]) =>
        (await run("pytest", ["-q", "-rA", "--tb=no", "--color=no", ...options])).output;
      const outcome = (output: string, test: string) =>
        new RegExp(`^(\\w+) \\S+::${test}\\b`, "m").exec(output)?.[1]?.toLowerCase() ?? "not run";
      const without = await pytest("-p", "no:asyncio");
      return {
        plugin: outcome(await pytest(), "test_asyncio"),
        none: outcome(without, "test_asyncio"),
        anyio: outcome(without, "test_anyio"),
      };
    },
    shows: ({ plugin, none, anyio }) => plugin === "passed" && none === "failed" && anyio === "passed",
    unless: { plugin: "passed", none: "passed", anyio: "passed" },
  },
});

export default [appArgument, asyncOverride, lifespan, marks] satisfies readonly Claim[];
