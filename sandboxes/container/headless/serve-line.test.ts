import { describe, expect, it } from "vitest";
import { Exchanges } from "../previews/exchanges.ts";
import type { Answer, PreviewRequest } from "../protocol/preview.ts";
import { type PreviewNews, serveLine } from "./serve-line.ts";

const request = (path: string) => ({
  target: 8000,
  method: "GET",
  path,
  headers: [],
  body: null,
  mode: "cors",
  destination: "",
  referrer: "",
  credentials: "omit" as const,
});
const plain = (text: string): Answer => ({
  type: "response",
  status: 200,
  statusText: "OK",
  headers: [],
  body: new TextEncoder().encode(text),
});
const textOf = (answer: Answer) =>
  answer.type === "response" ? new Response(answer.body as BodyInit).text() : answer.type;

/** Both ends of a line; `answers` settle when the test says so. */
async function joined() {
  const { port1, port2 } = new MessageChannel();
  const answers = new Map<string, PromiseWithResolvers<Answer>>();
  const aborts = new Map<string, AbortSignal>();
  const news: PreviewNews[] = [];
  const opened = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  const asked = (path: string) => {
    const known = answers.get(path) ?? Promise.withResolvers<Answer>();
    answers.set(path, known);
    return known;
  };
  serveLine(port2, {
    answer({ path }: PreviewRequest, abort) {
      aborts.set(path, abort.signal);
      abort.signal.addEventListener("abort", () => asked(path).resolve({ type: "blocked", message: "left" }));
      return asked(path).promise;
    },
    receive: (received) => void news.push(received),
  });
  expect(await opened).toEqual({ type: "line-open" });
  const close = () => port1.close();
  return { exchanges: new Exchanges(port1), port: port1, asked, aborts, news, close };
}

describe("a line", () => {
  it("gives every request its own answer, in whatever order they come", async () => {
    const { exchanges, asked, close } = await joined();
    const ask = (path: string) =>
      new Promise<Answer>((resolve) => void exchanges.begin(request(path), resolve));
    const [slow, quick] = [ask("/slow"), ask("/quick")];
    asked("/quick").resolve(plain("quick"));
    expect(await textOf(await quick)).toBe("quick");
    asked("/slow").resolve(plain("slow"));
    expect(await textOf(await slow)).toBe("slow");
    close();
  });

  it("passes on that a page gave up one request, and no other", async () => {
    const { exchanges, asked, aborts, close } = await joined();
    const kept = new Promise<Answer>((resolve) => void exchanges.begin(request("/kept"), resolve));
    const left = new Promise<Answer>((resolve) => {
      const exchange = exchanges.begin(request("/left"), resolve);
      exchange.abort();
    });
    expect(await left).toEqual({ type: "blocked", message: "left" });
    expect([aborts.get("/left")?.aborted, aborts.get("/kept")?.aborted]).toEqual([true, false]);
    asked("/kept").resolve(plain("kept"));
    expect(await textOf(await kept)).toBe("kept");
    close();
  });

  it("settles a request whose answer cannot be read", async () => {
    const { port1, port2 } = new MessageChannel();
    const exchanges = new Exchanges(port1);
    const answered = new Promise<Answer>((resolve) => void exchanges.begin(request("/"), resolve));
    port2.onmessage = ({ data }) => port2.postMessage({ type: "answer", id: data.id, answer: 42 });
    expect((await answered).type).toBe("blocked");
    port1.close();
  });

  it("passes on the rest of what a service worker says", async () => {
    const { exchanges, port, asked, news, close } = await joined();
    port.postMessage({ type: "set-cookie", cookie: "a=1", path: "/" });
    const after = new Promise<Answer>((resolve) => void exchanges.begin(request("/after"), resolve));
    asked("/after").resolve(plain(""));
    await after;
    expect(news).toEqual([{ type: "set-cookie", cookie: "a=1", path: "/" }]);
    close();
  });
});
