import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { SocketFailure } from "../../../sandboxes/contract/failures.ts";

const conditions = "FastAPI 0.165, Uvicorn 0.54 and websockets 17.4 in this page's Python 3.14.";
const uvicorn = { command: "uvicorn", args: ["main:app", "--port", "8000"], port: 8000 };

const snippet = defineClaim({
  id: "progress-snippet",
  sentence: "The endpoint `/progress` gives live updates on how far a task is.",
  source: "article 2",
  verdict: "wrong",
  explanation:
    "It is about no task: each connection gets a film of its own, from 10 % on, also when it begins in the middle. When a viewer leaves, the loop goes on until its next message raises.",
  conditions,
  proof: {
    kind: "proof",
    project: "as-printed",
    figures: {
      first: { label: "What the first client hears second", recorded: "Progress: 20%" },
      later: { label: "What a client hears that comes after that", recorded: "Progress: 10%" },
      left: { label: "Exceptions in the console when the first has left", recorded: "WebSocketDisconnect" },
    },
    async observe({ serve }) {
      const server = await serve(uvicorn);
      const viewer = await server.connect("/progress");
      await viewer.next();
      const first = await viewer.next();
      const later = await (await server.connect("/progress")).next();
      viewer.close();
      await server.printed("WebSocketDisconnect");
      return { first, later, left: /\b(\w+Disconnect)\b/.exec(server.output())?.[1] ?? "" };
    },
    shows: ({ first, later, left }) =>
      first === "Progress: 20%" && later === "Progress: 10%" && left === "WebSocketDisconnect",
    unless: { first: "Progress: 20%", later: "Progress: 10%", left: "" },
  },
});

const library = defineClaim({
  id: "websocket-library",
  sentence: "With FastAPI and `pip install uvicorn`, a WebSocket endpoint works.",
  source: "article 2",
  verdict: "depends",
  explanation:
    "Uvicorn speaks the protocol with the help of a second package, `websockets` or `wsproto`; `uvicorn[standard]` and `fastapi[standard]` bring one. Without any, the handshake is taken for a plain GET, and the answer is 404.",
  conditions: `${conditions} This page has websockets installed; \`--ws none\` takes it away.`,
  proof: {
    kind: "proof",
    project: "as-printed",
    figures: {
      without: { label: "Status of the handshake without a library", recorded: 404 },
      with: { label: "Status with one (101 is: switched)", recorded: 101 },
    },
    async observe({ serve }) {
      const status = async (args: readonly string[]) => {
        const server = await serve({ ...uvicorn, args: [...uvicorn.args, ...args] });
        try {
          (await server.connect("/progress")).close();
          return 101;
        } catch (error) {
          if (error instanceof SocketFailure) return error.status ?? 0;
          throw error;
        }
      };
      return { without: await status(["--ws", "none"]), with: await status([]) };
    },
    shows: ({ without, with: found }) => without === 404 && found === 101,
    unless: { without: 101, with: 101 },
  },
});

const events = defineClaim({
  id: "events-in-both-cores",
  sentence: "To tell a page of progress, neither framework needs a WebSocket, nor Django a package.",
  source: "ours",
  verdict: "holds",
  explanation:
    "Server-sent events are an answer that does not end: FastAPI has `EventSourceResponse` for it, Django's `StreamingHttpResponse` takes an async generator.",
  conditions: "FastAPI 0.165 and Django 6.1, both under Uvicorn 0.54, in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "events",
    figures: {
      fastapi: {
        label: "Events from FastAPI, read one by one",
        recorded: '{"percent":0} {"percent":50} {"percent":100}',
      },
      django: {
        label: "Events from Django, read one by one",
        recorded: '{"percent":0} {"percent":50} {"percent":100}',
      },
    },
    async observe({ serve }) {
      const told = async (program: string) => {
        const server = await serve({ ...uvicorn, args: [program, ...uvicorn.args.slice(1)] });
        const stream = await server.stream({ method: "GET", path: "/events" });
        const data: string[] = [];
        for (let event = await stream.event(); event; event = await stream.event()) data.push(event.data);
        return data.join(" ").replaceAll(": ", ":");
      };
      return { fastapi: await told("main:app"), django: await told("page:application") };
    },
    shows: ({ fastapi, django }) => fastapi === django && String(fastapi).endsWith('{"percent":100}'),
    unless: { fastapi: '{"percent":100}', django: "" },
  },
});

export default [snippet, library, events] satisfies readonly Claim[];
