import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/items/me" };

export default {
  title: "The first route that matches",
  question: "The address /items/me fits two of my routes. Which one answers?",
  minutes: 20,
  prerequisites: ["philosophies/parts-or-whole"],
  teaches: {
    "beside-the-function-or-in-a-table": ["decorators", "endpoints"],
    "who-turns-text-into-a-number": ["path parameters", "Node.js", "Go"],
    "path-query-header": ["query parameters", "header parameters", "body parameters"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "shop/urls.py", sample },
  },
} satisfies LessonSource;
