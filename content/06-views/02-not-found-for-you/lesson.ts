import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/notes/1", headers: { "X-User": "bob" } };

export default {
  title: "Not found, for you",
  question: "Somebody counts through the numbers in my addresses. What do they learn?",
  minutes: 25,
  prerequisites: ["views/only-your-own"],
  teaches: {
    "where-the-object-comes-from": ["`DetailView`"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "notes/views.py", sample },
  },
} satisfies LessonSource;
