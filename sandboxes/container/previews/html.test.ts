import { describe, expect, it } from "vitest";
import { insertIntoHead, insertionPoint } from "./html.ts";

async function through(chunks: readonly Uint8Array[]): Promise<string> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  return new Response(body.pipeThrough(insertIntoHead("<x>"))).text();
}
const bytes = (text: string) => new TextEncoder().encode(text);

describe("insertIntoHead", () => {
  it.each([
    ["<!doctype html><html><head lang=en><title>é", "<!doctype html><html><head lang=en><x><title>é"],
    ["<!doctype html><p>hi", "<!doctype html><x><p>hi"],
    ["<html lang=de><body>", "<html lang=de><x><body>"],
    ["<p>hi", "<x><p>hi"],
    ["", "<x>"],
    ["<!-- <head> --><HEAD>a", "<!-- <head> --><HEAD><x>a"],
    ["<header>a", "<x><header>a"],
  ])("%s", async (page, expected) => {
    expect(await through([bytes(page)])).toBe(expected);
    expect(await through([...bytes(page)].map((byte) => Uint8Array.of(byte)))).toBe(expected);
  });

  it("lets a long page without head flow on", async () => {
    const page = `<p>${"é".repeat(20_000)}`;
    expect(await through([bytes(page)])).toBe(`<x>${page}`);
  });

  it("is certain only behind <head>", () => {
    expect(insertionPoint("<html>").certain).toBe(false);
    expect(insertionPoint("<html><head>").certain).toBe(true);
  });
});
