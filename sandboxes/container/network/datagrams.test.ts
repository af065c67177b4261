import { expect, it } from "vitest";
import { type DatagramOwner, Datagrams } from "./datagrams.ts";

class Owner implements DatagramOwner {
  readonly taken: [number, number, number][] = [];
  datagram(port: number, peerPort: number, bytes: Uint8Array): void {
    this.taken.push([port, peerPort, bytes.length]);
  }
}

it("carries datagrams between bound ports and loses the others", () => {
  const [left, right] = [new Owner(), new Owner()];
  const network = new Datagrams();
  const bound = network.bind(left, 0);
  if (!bound.ok) throw new Error(bound.error);
  expect(network.bind(right, 53)).toEqual({ ok: true, port: 53 });
  expect(network.bind(right, bound.port)).toEqual({ ok: false, error: "EADDRINUSE" });
  network.send(left, bound.port, 53, new Uint8Array(3));
  network.send(left, bound.port, 54, new Uint8Array(3));
  network.send(right, bound.port, 53, new Uint8Array(3));
  expect(right.taken).toEqual([[53, bound.port, 3]]);
  network.release(right);
  network.send(left, bound.port, 53, new Uint8Array(3));
  network.unbind(left, bound.port);
  expect(right.taken).toHaveLength(1);
  expect(network.bind(left, 53)).toEqual({ ok: true, port: 53 });
  expect(left.taken).toEqual([]);
});
