import { expect, it } from "vitest";
import { Ports } from "./ports.ts";

function listened() {
  const ports = new Ports();
  const told: string[] = [];
  ports.port.add((port, state, url) => told.push(`${state} ${port} ${url}`));
  ports.ready.add((port, url) => told.push(`ready ${port} ${url}`));
  return { ports, told };
}

it("tells of a port once both the sandbox and the container have it", () => {
  const { ports, told } = listened();
  ports.sandbox(8000, "open");
  expect(told).toEqual([]);
  ports.container(8000, "u");
  expect(told).toEqual(["open 8000 u", "ready 8000 u"]);
});

it("tells anew of a server that has started anew without closing its port", () => {
  const { ports, told } = listened();
  ports.container(8000, "u");
  ports.sandbox(8000, "open");
  ports.sandbox(8000, "open");
  expect(told.filter((line) => line.startsWith("ready"))).toHaveLength(2);
});

it("tells of a closing at once, and of the next opening only when the container has opened it again", () => {
  const { ports, told } = listened();
  ports.container(8000, "u");
  ports.sandbox(8000, "open");
  ports.sandbox(8000, "close");
  expect(told.at(-1)).toBe("close 8000 u");
  ports.sandbox(8000, "open");
  expect(told.at(-1)).toBe("close 8000 u");
  ports.container(8000, null);
  ports.container(8000, "u");
  expect(told.at(-1)).toBe("ready 8000 u");
});

it("tells of a closing also where the container was the first to say so", () => {
  const { ports, told } = listened();
  ports.container(8000, "u");
  ports.sandbox(8000, "open");
  ports.container(8000, null);
  ports.sandbox(8000, "close");
  expect(told.at(-1)).toBe("close 8000 u");
});
