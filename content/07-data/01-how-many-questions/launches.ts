import type { Framework, Launch } from "../../../sandboxes/contract/types.ts";

/** How each side is served, in the workbench and when it is proved; the checks count the SQL. */
export const launches = {
  fastapi: {
    command: "uvicorn",
    args: ["main:app", "--port", "8000", "--reload"],
    port: 8000,
    traceSql: true,
  },
  django: {
    command: "python",
    args: ["manage.py", "runserver", "8001"],
    port: 8001,
    prepare: [{ command: "python", args: ["manage.py", "migrate"] }],
    traceSql: true,
  },
} as const satisfies Record<Framework, Launch>;
