import type { Framework, Launch } from "../../../sandboxes/contract/types.ts";

/** How the program is served, in the workbench and when it is proved. */
export const launches = {
  django: {
    command: "python",
    args: ["manage.py", "runserver", "8001"],
    port: 8001,
    prepare: [{ command: "python", args: ["manage.py", "migrate"] }],
  },
} as const satisfies Partial<Record<Framework, Launch>>;
