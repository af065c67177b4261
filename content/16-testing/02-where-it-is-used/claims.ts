import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const conditions = "Django 6.1 in this page's Python 3.14.";

const names = defineClaim({
  id: "passed-or-patched",
  sentence: "In Django, dependencies are passed manually or mocked with `patch.object()`.",
  source: "article 2",
  verdict: "depends",
  explanation:
    "Its example uses `patch()`, which takes the name as text; both replace a name in one module. Django's own parts are named by settings and imported when they are needed, so `override_settings` exchanges them with no patch at all.",
  conditions,
  proof: {
    kind: "proof",
    project: "names",
    figures: {
      defined: { label: "`patch`, in the module that defines the function", recorded: "real" },
      used: { label: "`patch`, in the module that imported it", recorded: "mock" },
      object: { label: "`patch.object`, on that module", recorded: "mock" },
      setting: { label: "`override_settings`, where a setting names it", recorded: "mock" },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["names.py"])).output);
      const met = (way: string) => String(property(found, way));
      return { defined: met("defined"), used: met("used"), object: met("object"), setting: met("setting") };
    },
    shows: ({ defined, used, object, setting }) =>
      defined === "real" && used === "mock" && object === "mock" && setting === "mock",
    unless: { defined: "real", used: "mock", object: "mock", setting: "real" },
  },
});

const left = defineClaim({
  id: "mocking-the-cache",
  sentence: "Django has tools for mocking e-mail or the cache in tests.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "E-mail: yes, without a line of yours. The cache: no. The tests use the one of the settings, and what one test puts there the next one finds.",
  conditions,
  proof: {
    kind: "proof",
    project: "left",
    figures: {
      rows: { label: "Rows that the next test finds", recorded: 0 },
      messages: { label: "Messages that it finds", recorded: 0 },
      cached: { label: "The value in the cache", recorded: "kept" },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["run.py"])).output);
      return {
        rows: Number(property(found, "rows")),
        messages: Number(property(found, "messages")),
        cached: String(property(found, "cached")),
      };
    },
    shows: ({ rows, messages, cached }) => rows === 0 && messages === 0 && cached === "kept",
    unless: { rows: 0, messages: 0, cached: "gone" },
  },
});

export default [names, left] satisfies readonly Claim[];
