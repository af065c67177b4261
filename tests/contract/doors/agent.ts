import * as Comlink from "comlink";
import type { HttpAnswer, HttpRequest, Socket } from "../host.ts";
import { openSocket } from "./socket.ts";

/**
 * Entry: a script of the page `page/` that the programs send. It does for the page that frames it what any
 * page can do at its own origin: `fetch`, `WebSocket`. The page that frames it names its origin in the address.
 */
const requests = new Map<number, AbortController>();

const agent = {
  async fetch(id: number, { method = "GET", path, headers = [], body }: Omit<HttpRequest, "signal">) {
    const abort = new AbortController();
    requests.set(id, abort);
    try {
      const answer = await fetch(path, {
        method,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
        signal: abort.signal,
        ...(body !== undefined && { body: typeof body === "string" ? body : new Uint8Array(body) }),
      });
      const stream = answer.body ?? new Blob([]).stream();
      const result: HttpAnswer = { status: answer.status, headers: [...answer.headers], body: stream };
      return Comlink.transfer(result, [stream]);
    } finally {
      requests.delete(id);
    }
  },
  abort: (id: number) => requests.get(id)?.abort(),
  async open(path: string, protocols: readonly string[]) {
    const address = new URL(path, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    return Comlink.proxy(await openSocket(address.href, protocols));
  },
};
export type Agent = typeof agent;
/** A socket of the agent's as it is seen from the other page. */
export type AgentSocket = Comlink.Remote<Socket>;

const site = new URLSearchParams(location.search).get("site") ?? "";
const { port1, port2 } = new MessageChannel();
Comlink.expose(agent, port1);
parent.postMessage({ type: "agent-ready" }, site, [port2]);
