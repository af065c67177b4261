import type { ChildProcess } from "node:child_process";
import { connect } from "node:net";
import { setTimeout as later } from "node:timers/promises";

/** Milliseconds for a server to listen, and between two questions whether it does. */
const limit = 30_000;
const pause = 50;

/** Resolves once something listens on a port; rejects when the server has ended, or does not listen in time. */
export async function listens(port: number, server: ChildProcess): Promise<void> {
  const until = Date.now() + limit;
  while (!(await connects(port))) {
    if (server.exitCode !== null) throw new Error(`ended with exit code ${server.exitCode}`);
    if (Date.now() > until) throw new Error("does not listen");
    await later(pause);
  }
}

const connects = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
