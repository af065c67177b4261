// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { sentenceOf } from "../messages/said.ts";
import { wordsOf } from "../messages/words.ts";
import { bootChosen } from "./boot-hosts.ts";

afterEach(() => vi.unstubAllGlobals());

test("a site opened by IP address says in the reader's language what to open", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ hosts: ["built-in"], stackblitzKey: null }));
  vi.stubGlobal("location", new URL("http://127.0.0.1:3000/lessons/a/b"));
  const error = await bootChosen("a").catch((refusal: unknown) => refusal);
  expect(sentenceOf(error, wordsOf("en"))).toBe(
    "The sandbox needs a host name of its own: open http://localhost:3000 instead.",
  );
  expect(sentenceOf(error, wordsOf("de"))).toBe(
    "Der Sandkasten braucht einen eigenen Hostnamen: Öffne stattdessen http://localhost:3000.",
  );
});
