import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "The ORM in the loop",
  question: "My view is async now. Why does the ORM refuse to answer?",
  minutes: 35,
  prerequisites: ["async/who-waits", "data/how-many-questions"],
  teaches: { "since-django-31": ["Django 3.1"] },
  projects: {
    django: {
      launch: launches.django,
      entry: "teas/views.py",
      sample: { method: "GET", path: "/teas/count" },
    },
  },
} satisfies LessonSource;
