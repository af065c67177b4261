import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

export default {
  title: "Where it is used",
  question: "I patched the function, and the view still calls the real one. Why?",
  minutes: 35,
  prerequisites: ["testing/only-for-the-test"],
  teaches: {
    "two-names-for-one-function": [
      "`unittest.mock`",
      "`patch`",
      "`patch.object`",
      "snippet: `@patch` in a `TestCase`",
    ],
    "what-a-testcase-takes-back": ["`TestCase`", "email mocking", "cache mocking"],
  },
  projects: {
    django: { launch: launches.django, entry: "teas/tests.py", sample: { method: "GET", path: "/stock/" } },
  },
} satisfies LessonSource;
