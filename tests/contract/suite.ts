import type { Heading } from "./case.ts";
import { blocking } from "./cases/blocking.ts";
import { database } from "./cases/database.ts";
import { exitCodes } from "./cases/exit-codes.ts";
import { files } from "./cases/files.ts";
import { http } from "./cases/http.ts";
import { input } from "./cases/input.ts";
import { kill } from "./cases/kill.ts";
import { locks } from "./cases/locks.ts";
import { ports } from "./cases/ports.ts";
import { processes } from "./cases/processes.ts";
import { shell } from "./cases/shell.ts";
import { teardown } from "./cases/teardown.ts";
import { watch } from "./cases/watch.ts";
import { webSocket } from "./cases/websocket.ts";

/** The container contract: what every host is held to. */
export const suite: readonly Heading[] = [
  files,
  watch,
  processes,
  input,
  exitCodes,
  shell,
  ports,
  http,
  webSocket,
  locks,
  database,
  blocking,
  kill,
  teardown,
];
