import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/teas/sencha" };

export default {
  title: "Taken, used, given back",
  question: "The endpoint raised an exception. Who gives the database connection back?",
  minutes: 25,
  prerequisites: ["routing/first-match"],
  teaches: {
    "two-ways-to-get-a-connection": ["dependency injection", "`Depends`"],
    "the-same-generator-two-drivers": ["snippet: `get_db` with `yield`"],
    "when-exactly-is-afterwards": ["Flask"],
    "what-the-articles-versions-do": [
      "`SessionLocal` and `Session`",
      "snippet: `get_db` that returns a dict",
    ],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "teas/db.py", sample },
  },
} satisfies LessonSource;
