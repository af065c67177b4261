import * as Comlink from "comlink";
import type { Container, Door } from "../host.ts";
import type { Agent } from "./agent.ts";

/** Milliseconds for a preview to show the agent's page. */
const patience = 20_000;

/**
 * Frames, on this page, the page `/page/` of a server and lets its script send the requests: what a learner's
 * own page does in a preview. The addresses are those that `server-ready` tells.
 */
export function previewDoor(container: Container): Door & { close(): void } {
  const addresses = new Map<number, string>();
  const frames = new Map<
    number,
    { readonly frame: HTMLIFrameElement; agent: Promise<Comlink.Remote<Agent>> }
  >();
  const close = (port: number) => {
    frames.get(port)?.frame.remove();
    frames.delete(port);
  };
  container.on("server-ready", (port, url) => addresses.set(port, url));
  container.on("port", (port, type) => type === "close" && close(port));
  const agentOn = (port: number): Promise<Comlink.Remote<Agent>> => {
    const known = frames.get(port);
    if (known) return known.agent;
    const address = addresses.get(port);
    if (address === undefined) return Promise.reject(new Error(`No server was ready on port ${port}.`));
    const frame = document.createElement("iframe");
    frame.title = `Preview of port ${port}`;
    frame.allow = "cross-origin-isolated";
    const agent = connect(frame, address);
    frames.set(port, { frame, agent });
    agent.catch(() => close(port));
    return agent;
  };
  let requests = 0;
  return {
    name: "preview",
    async request(port, { signal, ...request }) {
      const agent = await agentOn(port);
      const id = ++requests;
      const abort = () => void agent.abort(id);
      signal?.addEventListener("abort", abort, { once: true });
      return agent.fetch(id, request);
    },
    async webSocket(port, path, protocols = []) {
      const remote = await (await agentOn(port)).open(path, protocols);
      const [protocol, closed] = [await remote.protocol, remote.closed];
      return {
        protocol,
        send: (data) => void remote.send(data),
        receive: () => remote.receive(),
        close: (code, reason) => void remote.close(code, reason),
        closed: Promise.resolve(closed),
      };
    },
    close() {
      for (const port of [...frames.keys()]) close(port);
    },
  };
}

/** Resolves when the frame shows the agent's page. */
async function connect(frame: HTMLIFrameElement, address: string): Promise<Comlink.Remote<Agent>> {
  const { promise, resolve, reject } = Promise.withResolvers<Comlink.Remote<Agent>>();
  const { origin } = new URL(address);
  const listener = ({ source, origin: from, data, ports: [channel] }: MessageEvent) => {
    if (source === frame.contentWindow && from === origin && data?.type === "agent-ready" && channel)
      resolve(Comlink.wrap<Agent>(channel));
  };
  const timer = setTimeout(() => reject(new Error(`${address} did not show the agent's page.`)), patience);
  addEventListener("message", listener);
  frame.src = `${origin}/page/?site=${encodeURIComponent(location.origin)}`;
  document.body.append(frame);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    removeEventListener("message", listener);
  }
}
