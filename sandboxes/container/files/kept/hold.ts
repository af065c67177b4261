import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Holds a directory until this worker ends, however it ends; false while another worker or process does.
 * Node knows no file locks: a listening local socket is what the system itself takes back from the dead.
 */
export async function hold(directory: string): Promise<boolean> {
  const name = `counterpoint-${createHash("sha256").update(resolve(directory)).digest("hex").slice(0, 24)}`;
  const path = process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  if (await listen(path)) return true;
  if (await answers(path)) return false;
  rmSync(path, { force: true });
  return listen(path);
}

/** The system accepts connections for it, although the worker sleeps and never answers one. */
function listen(path: string): Promise<boolean> {
  return new Promise((settle, reject) => {
    const server = createServer().unref();
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? settle(false) : reject(error),
    );
    server.listen(path, () => settle(true));
  });
}

/** Whether somebody listens there; a socket that was left behind refuses. */
function answers(path: string): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(path, () => {
      socket.destroy();
      settle(true);
    });
    socket.once("error", () => settle(false));
  });
}
