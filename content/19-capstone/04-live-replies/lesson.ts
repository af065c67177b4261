import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/login", body: '{"name": "ada", "password": "ada-at-the-desk"}' };

export default {
  title: "Replies that arrive by themselves",
  question: "A reply was written a second ago. How does it reach the page that is already open?",
  minutes: 50,
  prerequisites: ["capstone/slow-report", "realtime/one-socket-one-job"],
  projects: {
    fastapi: { launch: launches.fastapi, entry: "replies.py", sample },
    django: { launch: launches.django, entry: "tickets/replies.py", sample },
  },
} satisfies LessonSource;
