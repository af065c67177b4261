import type { Framework, Launch } from "../../../sandboxes/contract/types.ts";

/** How the site is served, in the workbench and when it is proved: not by `runserver`. */
export const launches = {
  django: {
    command: "uvicorn",
    args: ["shop.asgi:application", "--port", "8001"],
    port: 8001,
    prepare: [{ command: "python", args: ["manage.py", "collectstatic", "--noinput"] }],
  },
} as const satisfies Partial<Record<Framework, Launch>>;
