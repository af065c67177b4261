import type { Framework, Launch } from "../../../sandboxes/contract/types.ts";

/** From here on Django is served by an ASGI server, too: streams stay open, and each would keep a thread under WSGI. */
export const launches = {
  fastapi: { command: "uvicorn", args: ["main:app", "--port", "8000", "--reload"], port: 8000 },
  django: {
    prepare: [{ command: "python", args: ["manage.py", "migrate", "--verbosity", "0"] }],
    command: "uvicorn",
    args: ["helpdesk.asgi:application", "--port", "8001", "--reload"],
    port: 8001,
  },
} as const satisfies Record<Framework, Launch>;
