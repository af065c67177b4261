import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "GET", path: "/health" };

export default {
  title: "Assemble the parts, or start with them",
  question: "I need one small endpoint. How much framework do I have to take with it?",
  minutes: 20,
  teaches: {
    "two-empty-projects": ["FastAPI", "Django", "APIs", "`startproject`"],
    "start-with-the-whole": [
      "batteries-included",
      "Ruby on Rails",
      "MTV",
      "apps",
      "blog",
      "forum",
      "e-commerce",
      "CMS",
      "prototyping",
      "full-stack",
    ],
    "assemble-the-parts": [
      "monolith",
      "microservices",
      "distributed systems",
      "cloud-native",
      "single-page applications",
      "React",
      "Angular",
      "mobile apps",
      "IoT",
      "Perl",
      "Java",
    ],
    "a-battery-that-you-notice": ["Instagram", "Disqus"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "service/urls.py", sample },
  },
} satisfies LessonSource;
