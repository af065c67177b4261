import type { Framework, Launch } from "../../../sandboxes/contract/types.ts";

/** How each side is served, in the workbench and when it is proved. */
export const launches = {
  fastapi: { command: "uvicorn", args: ["main:app", "--port", "8000", "--reload"], port: 8000 },
  django: {
    prepare: [{ command: "python", args: ["manage.py", "migrate", "--verbosity", "0"] }],
    command: "python",
    args: ["manage.py", "runserver", "8001"],
    port: 8001,
  },
} as const satisfies Record<Framework, Launch>;
