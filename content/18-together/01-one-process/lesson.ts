import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/api/teas", body: '{"name": "Sencha", "grams": 250}' };

export default {
  title: "Both in one process",
  question: "We have a Django site and need an API beside it. Can one server run both?",
  minutes: 30,
  prerequisites: [
    "routing/first-match",
    "modularity/one-guard",
    "events/opened-once",
    "async/asked-in-the-loop",
  ],
  teaches: {
    "one-callable-each": ["“complements”"],
    "one-database-one-orm": ["technique: the ORM for FastAPI developers"],
    "where-the-waiting-is": ["technique: async where it matters"],
  },
  projects: { fastapi: { launch: launches.fastapi, entry: "main.py", sample } },
} satisfies LessonSource;
