import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = {
  method: "POST",
  path: "/books/",
  body: '{"title": "Persuasion", "author": "Jane Austen", "stars": [5, 4]}',
};

export default {
  title: "How many questions",
  question: "The list was fast with ten rows. Why does it crawl with a thousand?",
  minutes: 30,
  prerequisites: ["dependencies/given-back"],
  teaches: {
    "tables-as-classes": ["ORM", "`ForeignKey`", "SQLAlchemy", "SQL"],
    "when-is-the-question-asked": ["`QuerySet`"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "books/views.py", sample },
  },
} satisfies LessonSource;
