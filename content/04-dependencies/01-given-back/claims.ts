import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const origin = defineClaim({
  id: "injection-inspired-by-flask",
  sentence: "FastAPI's dependency injection is inspired by Flask and Starlette.",
  source: "article 1",
  verdict: "wrong",
  explanation:
    "Neither has anything of the kind. FastAPI's documentation names Flask for its routing, and NestJS and Angular for dependency injection.",
  conditions:
    "Starlette 1.10 and FastAPI 0.165 in this page's Python 3.14. Flask 3.1.3 is not among its packages; searched in the same way outside of it, its sources have none.",
  proof: {
    kind: "proof",
    project: "origin",
    figures: {
      starlette: { label: "Modules of Starlette that mention `Depends`", recorded: 0 },
      fastapi: { label: "Modules of FastAPI that do", recorded: 9 },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["origin.py"])).output);
      return {
        starlette: Number(property(found, "starlette")),
        fastapi: Number(property(found, "fastapi")),
      };
    },
    shows: ({ starlette, fastapi }) => starlette === 0 && Number(fastapi) > 0,
    unless: { starlette: 2, fastapi: 9 },
  },
});

const printed = defineClaim({
  id: "examples-as-printed",
  sentence: "The articles' examples of `get_db` run when they are copied into a file.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "The first names an `app`, a `SessionLocal` and a `User` that it does not make; the text of the second has lost its indentation. Each lesson here has a version that runs.",
  conditions: "The articles' texts as this course has them, in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "printed",
    figures: {
      article_1: { label: "What stops the first article's example", recorded: "NameError" },
      article_2: { label: "What stops the second's", recorded: "IndentationError" },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["run.py"])).output);
      return {
        article_1: String(property(found, "article_1")),
        article_2: String(property(found, "article_2")),
      };
    },
    shows: ({ article_1, article_2 }) => article_1 === "NameError" && article_2 === "IndentationError",
    unless: { article_1: "runs", article_2: "IndentationError" },
  },
});

export default [origin, printed] satisfies readonly Claim[];
