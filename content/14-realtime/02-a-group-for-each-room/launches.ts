import type { Framework, Launch } from "../../../sandboxes/contract/types.ts";

/** How the side is served, in the workbench and when it is proved: `runserver` would speak WSGI, which has no sockets. */
export const launches = {
  django: { command: "uvicorn", args: ["shop.asgi:application", "--port", "8001", "--reload"], port: 8001 },
} as const satisfies Partial<Record<Framework, Launch>>;
