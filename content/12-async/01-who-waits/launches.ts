import type { Framework, Launch } from "../../../sandboxes/contract/types.ts";

/** How each side is served, in the workbench and when it is proved: both as ASGI apps on one event loop. */
export const launches = {
  fastapi: { command: "uvicorn", args: ["main:app", "--port", "8000", "--reload"], port: 8000 },
  django: {
    command: "uvicorn",
    args: ["shop.asgi:application", "--port", "8001", "--reload"],
    port: 8001,
    env: { DJANGO_SETTINGS_MODULE: "shop.settings" },
  },
} as const satisfies Record<Framework, Launch>;
