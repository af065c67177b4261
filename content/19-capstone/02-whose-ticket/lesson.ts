import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/login", body: '{"name": "ada", "password": "ada-at-the-desk"}' };

export default {
  title: "Whose ticket it is",
  question: "The server hands out tokens. Where does “who is asking” belong, so that no route forgets it?",
  minutes: 50,
  prerequisites: ["capstone/kept-tickets", "authentication/who-is-there"],
  projects: {
    fastapi: { launch: launches.fastapi, entry: "main.py", sample },
    django: { launch: launches.django, entry: "tickets/views.py", sample },
  },
} satisfies LessonSource;
