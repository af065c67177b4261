import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/orders/assam/5" };

export default {
  title: "Once per request",
  question: "Two parts of one request both need the database. Do they get the same transaction?",
  minutes: 25,
  prerequisites: ["dependencies/given-back"],
  projects: { fastapi: { launch: launches.fastapi, entry: "main.py", sample } },
} satisfies LessonSource;
