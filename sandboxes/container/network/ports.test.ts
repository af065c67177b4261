import { expect, it } from "vitest";
import { PortTable } from "./ports.ts";

it("gives each port to one owner, and free ones for 0", () => {
  const ports = new PortTable<string>();
  expect(ports.bind("a", 8000)).toEqual({ ok: true, port: 8000 });
  expect(ports.bind("b", 8000)).toEqual({ ok: false, error: "EADDRINUSE" });
  const free = [ports.bind("a", 0), ports.bind("a", 0)].map((result) => (result.ok ? result.port : 0));
  expect(new Set(free).size).toBe(2);
  expect(Math.min(...free)).toBeGreaterThanOrEqual(32_768);
  expect(ports.unbind("b", 8000)).toBeNull();
  expect(ports.unbind("a", 8000)).toBe("bound");
  expect(ports.bind("b", 8000).ok).toBe(true);
});

it("knows which of them are listened on", () => {
  const ports = new PortTable<string>();
  for (const port of [8000, 8001]) ports.bind("a", port);
  expect(ports.listenerOn(8000)).toBeUndefined();
  expect(ports.listen("b", 8000)).toBe(false);
  expect(ports.listen("a", 8000)).toBe(true);
  expect(ports.listen("a", 8000)).toBe(false);
  expect(ports.listenerOn(8000)).toBe("a");
  expect(ports.open()).toEqual([8000]);
  expect(ports.release("a")).toEqual([8000]);
  expect(ports.bind("b", 8001).ok).toBe(true);
});
