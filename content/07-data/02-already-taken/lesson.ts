import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/members/", body: '{"email": "ada@example.org"}' };

export default {
  title: "Already taken",
  question: "I check that the address is free before I write it. Why is it there twice?",
  minutes: 25,
  prerequisites: ["data/how-many-questions"],
  teaches: {
    "who-keeps-the-rule": ["`CharField`"],
    "in-the-databases-own-words": ["raw SQL"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "members/views.py", sample },
  },
} satisfies LessonSource;
