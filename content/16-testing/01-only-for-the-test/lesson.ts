import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "Only for the test",
  question: "My endpoint needs a database. How do I test it without one, and without spoiling the next test?",
  minutes: 30,
  prerequisites: ["dependencies/given-back"],
  teaches: {
    "a-client-without-a-server": ["`TestClient`", "pytest", "snippet: `test_read_item`"],
    "another-function-in-its-place": ["dependency overrides"],
    "when-the-assert-fails": ["snippet: a sync override"],
  },
  projects: {
    fastapi: { launch: launches.fastapi, entry: "test_main.py", sample: { method: "GET", path: "/teas/" } },
  },
} satisfies LessonSource;
