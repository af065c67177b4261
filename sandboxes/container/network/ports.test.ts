import { expect, it } from "vitest";
import { PortTable } from "./ports.ts";

it("gives each port to one listener, and free ones for 0", () => {
  const ports = new PortTable<string>();
  expect(ports.listen("a", 8000)).toEqual({ ok: true, port: 8000 });
  expect(ports.listen("b", 8000)).toEqual({ ok: false, error: "EADDRINUSE" });
  const free = [ports.listen("a", 0), ports.listen("a", 0)].map((result) => (result.ok ? result.port : 0));
  expect(new Set(free).size).toBe(2);
  expect(Math.min(...free)).toBeGreaterThanOrEqual(32_768);
  expect(ports.unlisten("b", 8000)).toBe(false);
  expect(ports.release("a")).toEqual([8000, ...free]);
  expect(ports.listen("b", 8000).ok).toBe(true);
  expect(ports.ownerOf(8000)).toBe("b");
});
