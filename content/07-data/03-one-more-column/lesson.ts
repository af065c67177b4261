import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/articles/", body: '{"title": "Tea, twice"}' };

export default {
  title: "One more column",
  question: "The table has a million rows, and the new column must not be empty. How does it get there?",
  minutes: 35,
  prerequisites: ["data/already-taken"],
  teaches: {
    "a-model-changes-no-table": ["migrations"],
    "what-else-could-stand-here": ["Tortoise ORM", "NoSQL", "MongoDB", "django-neomodel"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "models.py", sample },
    django: { launch: launches.django, entry: "articles/models.py", sample },
  },
} satisfies LessonSource;
