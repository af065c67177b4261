import type { WebContainer } from "@webcontainer/api";
import { expect, test } from "vitest";
import { sentenceOf } from "../messages/said.ts";
import { wordsOf } from "../messages/words.ts";
import { when } from "../store/when.ts";
import { createContainerSession } from "./session.ts";

function container(statusLines: string[], code = 0): WebContainer {
  const output = new ReadableStream<string>({
    start(controller) {
      for (const line of statusLines) controller.enqueue(`${line}\n`);
      controller.close();
    },
  });
  const fake = { on: () => () => undefined, spawn: async () => ({ output, exit: Promise.resolve(code) }) };
  return fake as unknown as WebContainer;
}

test("boots once, and is ready when Python is", async () => {
  let boots = 0;
  const session = createContainerSession({
    missing: () => [],
    boot: async () => {
      boots += 1;
      return container(['{"stage":"download","loaded":1,"total":2}', '{"stage":"ready"}']);
    },
  });
  expect(session.status.get()).toEqual({ kind: "idle" });
  expect(await session.ensure()).toBe(await session.ensure());
  expect(await when(session.status, ({ kind }) => kind === "ready", 1_000)).toEqual({ kind: "ready" });
  expect(boots).toBe(1);
});

test("a browser that lacks something is told before anything boots", async () => {
  const missing = ["service workers"] as const;
  const session = createContainerSession({
    missing: () => missing,
    boot: () => Promise.reject(new Error("must not boot")),
  });
  session.inspect();
  expect(session.status.get()).toEqual({ kind: "unsupported", missing });
  await expect(session.ensure()).rejects.toThrow("This browser lacks service workers.");
  const refusal: unknown = await session.ensure().catch((error: unknown) => error);
  expect(sentenceOf(refusal, wordsOf("de"))).toBe("Diesem Browser fehlt: Service Worker.");
});

test("a sandbox that does not answer is a failure that says what to do", async () => {
  const session = createContainerSession({
    missing: () => [],
    boot: () => new Promise(() => undefined),
    patience: 10,
  });
  await expect(session.ensure()).rejects.toThrow("did not answer");
  const status = session.status.get();
  const said = (["en", "de"] as const).map(
    (locale) => status.kind === "failed" && status.advice(wordsOf(locale)),
  );
  expect(said).toEqual([expect.stringContaining("Reload"), expect.stringContaining("Lade die Seite neu")]);
});

test("Python that cannot start is a failure", async () => {
  const session = createContainerSession({ missing: () => [], boot: async () => container([], 1) });
  await session.ensure();
  expect(await when(session.status, ({ kind }) => kind === "failed", 1_000)).not.toBeNull();
});
