// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { HttpFailure } from "../../../sandboxes/contract/types.ts";
import { wordsOf } from "../messages/words.ts";
import type { ServerStatus } from "../server/status.ts";
import { createRequestSender } from "./sender.ts";
import { createShelf } from "./shelf.ts";

const running: ServerStatus = { kind: "running", url: "http://x", generation: 1 };
const failed: ServerStatus = { kind: "failed", problem: "Boom.", recovers: false };
const refuse = () => Promise.reject(new HttpFailure("refused", "nobody"));

test.each([
  [
    "en",
    "The server does not run. Boom.",
    "The request was cancelled.",
    "Nobody listens on the server's port.",
  ],
  ["de", "Der Server läuft nicht. Boom.", "Die Anfrage wurde abgebrochen.", "Niemand hört auf dem Port"],
] as const)(
  "what keeps a request from its answer is said in the page's language (%s)",
  async (locale, ...said) => {
    const words = wordsOf(locale);
    const outcomeOf = async (server: ServerStatus, send: () => Promise<never>) => {
      const sender = createRequestSender({
        words,
        sample: { method: "GET", path: "/", headers: "", body: "" },
        port: 8000,
        http: { send },
        shelf: createShelf(locale, "fastapi"),
        serve: async () => server,
        confirmed: async () => server,
      });
      await sender.send();
      return sender.outcome.get();
    };
    const cancel = () => Promise.reject(new HttpFailure("aborted", "cancelled"));
    const outcomes = [
      await outcomeOf(failed, refuse),
      await outcomeOf(running, cancel),
      await outcomeOf(running, refuse),
    ];
    expect(outcomes).toEqual(
      said.map((sentence) => ({ kind: "failed", sentence: expect.stringContaining(sentence) })),
    );
  },
);
