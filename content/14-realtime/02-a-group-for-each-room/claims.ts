import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { SocketFailure } from "../../../sandboxes/contract/failures.ts";

const conditions = "Django 6.1, Channels 4.3 and Uvicorn 0.54 in this page's Python 3.14.";
const uvicorn = (program: string) => ({
  command: "uvicorn",
  args: [program, "--port", "8001"],
  port: 8001,
});

const core = defineClaim({
  id: "django-without-channels",
  sentence: "Features like Django Channels exist for WebSockets; the core has none.",
  source: "article 1",
  verdict: "holds",
  explanation:
    "Django's own ASGI application raises `ValueError` for a WebSocket, while the same server answers HTTP. Everything else that is said to need Channels, such as async views and streams, is in the core.",
  conditions,
  proof: {
    kind: "proof",
    project: "core",
    figures: {
      http: { label: "Status of a GET", recorded: 200 },
      socket: { label: "Status of a WebSocket's handshake", recorded: 500 },
      error: { label: "Exception in the console", recorded: "ValueError" },
    },
    async observe({ serve }) {
      const server = await serve(uvicorn("page:application"));
      const http = await server.send({ method: "GET", path: "/hello" });
      const socket = await server.connect("/hello").then(
        () => 101,
        (error: unknown) => {
          if (error instanceof SocketFailure) return error.status ?? 0;
          throw error;
        },
      );
      await server.printed("can only handle ASGI/HTTP connections");
      const error = /^(\w+Error): Django can only handle/m.exec(server.output())?.[1] ?? "";
      return { http: http.status, socket, error };
    },
    shows: ({ http, socket, error }) => http === 200 && socket !== 101 && error === "ValueError",
    unless: { http: 200, socket: 101, error: "" },
  },
});

const twoProcesses = defineClaim({
  id: "memory-layer-is-one-process",
  sentence:
    "With the layer in memory, a group ends at the process: who is connected to another one hears nothing.",
  source: "ours",
  verdict: "holds",
  explanation:
    "The groups are a dictionary in that process. A second worker, or a second machine, has another dictionary; a layer over Redis is what joins them.",
  conditions,
  proof: {
    kind: "proof",
    project: "two-processes",
    figures: {
      here: { label: "First word heard in the speaker's process", recorded: "one" },
      there: { label: "First word heard in the other process", recorded: "two" },
    },
    async observe({ serve }) {
      const [first, second] = [
        await serve(uvicorn("room:application")),
        await serve(uvicorn("room:application")),
      ];
      const [here, there] = [await first.connect("/room"), await second.connect("/room")];
      here.send("one");
      const heard = await here.next();
      there.send("two");
      return { here: heard, there: await there.next() };
    },
    shows: ({ here, there }) => here === "one" && there === "two",
    unless: { here: "one", there: "one" },
  },
});

export default [core, twoProcesses] satisfies readonly Claim[];
