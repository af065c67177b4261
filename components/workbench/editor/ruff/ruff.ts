import type { Sentence } from "../../messages/said.ts";
import { createStore, type Readable } from "../../store/store.ts";
import type { HelperStatus } from "../parts/helper-status.ts";
import { type Finding, type FromRuff, fromRuff, type ToRuff } from "./protocol.ts";

/** Ruff in a worker. */
export interface Ruff {
  readonly status: Readable<HelperStatus>;
  /** Null when ruff is gone or refuses; a file with a syntax error is a finding. Never rejects. */
  check(text: string): Promise<readonly Finding[] | null>;
  /** Null when the text cannot be formatted, as with a syntax error. Never rejects. */
  format(text: string): Promise<string | null>;
  close(): void;
}

type Answer = Extract<FromRuff, { id: number }>;

/**
 * @param worker just made from `worker.ts`
 * @param wasm address of ruff
 */
export function createRuff(worker: Worker, wasm: string): Ruff {
  const status = createStore<HelperStatus>({ kind: "loading" });
  const waiting = new Map<number, (answer: Answer | null) => void>();
  let last = 0;

  const end = (reason: Sentence) => {
    worker.terminate();
    status.set({ kind: "failed", reason });
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  };
  worker.addEventListener("error", ({ message }) => end(({ code }) => message || code.helper.noWorker));
  worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const parsed = fromRuff.safeParse(data);
    if (!parsed.success) return end(({ code }) => code.helper.notUnderstood);
    const message = parsed.data;
    if (message.type === "ready") status.set({ kind: "ready" });
    else if (message.type === "failed") end(() => message.reason);
    else {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  });
  const send = (message: ToRuff) => worker.postMessage(message);
  send({ type: "start", wasm });

  const ask = (type: "check" | "format", text: string) =>
    new Promise<Answer | null>((resolve) => {
      if (status.get().kind === "failed") return resolve(null);
      const id = ++last;
      waiting.set(id, resolve);
      // Before it is ready ruff cannot answer.
      if (status.get().kind === "ready") return send({ type, id, text });
      const unsubscribe = status.subscribe(() => {
        unsubscribe();
        if (waiting.has(id)) send({ type, id, text });
      });
    });

  return {
    status,
    close: () => end(({ code }) => code.helper.switchedOff),
    async check(text) {
      const answer = await ask("check", text);
      return answer?.type === "checked" ? answer.findings : null;
    },
    async format(text) {
      const answer = await ask("format", text);
      return answer?.type === "formatted" ? answer.text : null;
    },
  };
}
