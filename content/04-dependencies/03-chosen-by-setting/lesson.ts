import type { LessonSource } from "../../types.ts";
import { launches } from "./launches.ts";

const sample = { method: "POST", path: "/orders/ada/7" };

export default {
  title: "Chosen by a setting",
  question: "No test may charge a card. Where does a Django project say which gateway it uses?",
  minutes: 25,
  prerequisites: ["dependencies/given-back"],
  teaches: {
    "a-path-in-the-settings": ["settings"],
    "who-is-in-the-project": ["app registry", "`INSTALLED_APPS`", "`contrib.auth`", "“magic”"],
    "conventions-and-what-is-configured": ["convention over configuration"],
    "how-a-package-gets-in": ["third-party packages", "monkey-patching"],
  },
  projects: { django: { launch: launches.django, entry: "orders/views.py", sample } },
} satisfies LessonSource;
