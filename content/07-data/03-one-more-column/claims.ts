import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const seamless = defineClaim({
  id: "seamless-migrations",
  sentence: "With Django, migrations are handled seamlessly.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "Django compares the models with the last migration and writes the next. What rows that exist already should hold, it cannot know: for a column that must not be empty `makemigrations` asks, and where nobody can answer it ends with an error.",
  conditions: "Django 6.1 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "asks",
    figures: {
      code: { label: "Exit code of `makemigrations --noinput` for the column `slug`", recorded: 3 },
      reason: { label: "What it says", recorded: "impossible to add a non-nullable field" },
    },
    async observe({ run }) {
      const { code, output } = await run("python", ["manage.py", "makemigrations", "--noinput"]);
      const [reason = "nothing of the kind"] = output.match(/impossible to add a non-nullable field/) ?? [];
      return { code, reason };
    },
    shows: ({ code, reason }) => code !== 0 && reason !== "nothing of the kind",
    unless: { code: 0, reason: "nothing of the kind" },
  },
});

const createAll = defineClaim({
  id: "create-all-alters-nothing",
  sentence: "`create_all` makes tables that are missing, and alters none that is there.",
  source: "ours",
  verdict: "holds",
  explanation:
    "A model with a new column and a new model were handed to it. The second got its table. The first kept the columns of yesterday, without an error and without a warning.",
  conditions: "SQLAlchemy 2.1 with SQLite, in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "create-all",
    figures: {
      article: { label: "Columns of `article`, whose model has a slug now", recorded: "id, title" },
      author: { label: "Columns of `author`, whose model is new", recorded: "id" },
    },
    async observe({ run }) {
      const seen = lastJson((await run("python", ["tables.py"])).output);
      return { article: String(property(seen, "article")), author: String(property(seen, "author")) };
    },
    shows: ({ article, author }) => article === "id, title" && author === "id",
    unless: { article: "id, title, slug", author: "id" },
  },
});

const mongodb = defineClaim({
  id: "nosql-without-objections",
  sentence: "FastAPI lets you opt for NoSQL databases like MongoDB without objections.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "FastAPI has no opinion, because it knows of no database. But Django need not be left for it: MongoDB itself publishes a backend that keeps Django's models in MongoDB, and calls it ready for production.",
  conditions:
    "The newest release on this day, 6.1.0, for Django 6.1; not run here, since MongoDB is a server.",
  proof: { kind: "transcript", file: "mongodb.txt" },
});

export default [seamless, createAll, mongodb] satisfies readonly Claim[];
