import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const conditions = "FastAPI 0.165, Starlette 1.10 and pytest 9.2 in this page's Python 3.14.";

const clearedLast = defineClaim({
  id: "cleared-last",
  sentence: "At the end of the test, `app.dependency_overrides.clear()` takes the mock away.",
  source: "article 2",
  verdict: "depends",
  explanation:
    "It does when the test passes. A failed `assert` is an exception, the line below it is never reached, and the next test meets the mock.",
  conditions,
  proof: {
    kind: "proof",
    project: "cleared-last",
    figures: {
      afterPassing: { label: "The next test, after one that passed", recorded: "passed" },
      afterFailing: { label: "The next test, after one that failed", recorded: "failed" },
    },
    async observe({ run }) {
      const { output } = await run("pytest", ["-q", "-rA", "--tb=no", "--color=no"]);
      const outcome = (test: string) =>
        new RegExp(`^(\\w+) \\S+::${test}\\b`, "m").exec(output)?.[1]?.toLowerCase() ?? "not run";
      return { afterPassing: outcome("test_after_1_passes"), afterFailing: outcome("test_after_2_fails") };
    },
    shows: ({ afterPassing, afterFailing }) => afterPassing === "passed" && afterFailing === "failed",
    unless: { afterPassing: "passed", afterFailing: "passed" },
  },
});

const reach = defineClaim({
  id: "override-reach",
  sentence: "Dependency overrides make it trivial to swap a real database for a mock.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "For whatever comes in through `Depends` it is one line. Code that calls `get_db` itself keeps the real one, and nothing says so.",
  conditions,
  proof: {
    kind: "proof",
    project: "reach",
    figures: {
      declared: { label: "An endpoint that declares the database", recorded: "mock" },
      called: { label: "An endpoint that calls for it", recorded: "real" },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["reach.py"])).output);
      return { declared: String(property(found, "declared")), called: String(property(found, "called")) };
    },
    shows: ({ declared, called }) => declared === "mock" && called === "real",
    unless: { declared: "mock", called: "mock" },
  },
});

const clients = defineClaim({
  id: "test-client-httpx",
  sentence: "`TestClient` wants httpx2; with httpx it still works, and warns.",
  source: "ours",
  verdict: "holds",
  explanation:
    "Starlette takes httpx2 when it is there. Without it, it falls back on httpx and says that this is deprecated. pytest shows the warning once a run.",
  conditions,
  proof: {
    kind: "proof",
    project: "clients",
    figures: {
      both: { label: "With both installed", recorded: "httpx2, no warning" },
      one: { label: "With httpx alone", recorded: "httpx, StarletteDeprecationWarning" },
    },
    async observe({ run }) {
      const ask = async (...args: readonly string[]) => {
        const found = lastJson((await run("python", ["clients.py", ...args])).output);
        return `${property(found, "base")}, ${String(property(found, "warnings")) || "no warning"}`;
      };
      return { both: await ask(), one: await ask("without") };
    },
    shows: ({ both, one }) =>
      both === "httpx2, no warning" && /^httpx,.*DeprecationWarning/.test(String(one)),
    unless: { both: "httpx2, no warning", one: "httpx, no warning" },
  },
});

export default [clearedLast, reach, clients] satisfies readonly Claim[];
