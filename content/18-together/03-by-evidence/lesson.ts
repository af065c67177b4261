import type { LessonSource } from "../../types.ts";

export default {
  title: "Choosing by evidence",
  question: "“Blogs with Django, APIs with FastAPI”: what is such advice worth for my product?",
  minutes: 15,
  prerequisites: ["together/one-process", "together/borrowed-parts"],
  teaches: {
    "pages-and-the-people-behind-them": ["scenario: monolithic applications", "scenario: rapid prototyping"],
    "programs-as-clients": ["scenario: microservices and APIs"],
    "many-at-a-time": ["scenario: high concurrency"],
    "the-newest-and-the-longest": ["scenario: cutting-edge Python", "scenario: long-term maintenance"],
    "five-conclusions-again": ["conclusions"],
  },
  projects: {},
} satisfies LessonSource;
