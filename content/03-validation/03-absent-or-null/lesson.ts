import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "PATCH", path: "/items/1", body: '{"price": 5}' };

export default {
  title: "Absent or null",
  question: "A client changes one field with PATCH. Why are the others gone?",
  minutes: 25,
  prerequisites: ["validation/types-or-fields"],
  projects: { fastapi: { launch: launches.fastapi, entry: "main.py", sample } },
} satisfies LessonSource;
