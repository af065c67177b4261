import type { Bench, ServerReach } from "../contract/bench.ts";
import type { Launch } from "../contract/types.ts";
import { createHttpChannel, type HttpChannel } from "./http.ts";
import type { Machine } from "./machine.ts";
import { type Overlays, projectReach } from "./project.ts";
import { createSocketChannel, type SocketChannel } from "./web-socket.ts";

/** Ways into a container that its projects share. */
export interface Channels {
  readonly http: HttpChannel;
  readonly sockets: SocketChannel;
  close(): void;
}

/** @param container called at the first use */
export function openChannels(container: () => Promise<Machine>): Channels {
  const http = createHttpChannel(async () => (await container()).spawn("http-client"));
  const sockets = createSocketChannel(async () => (await container()).spawn("web-socket-client"));
  return {
    http,
    sockets,
    close() {
      http.close();
      sockets.close();
    },
  };
}

export function serverReach({ http, sockets }: Channels, port: number): ServerReach {
  return {
    send: http.client(port, "check").send,
    stream: (request, signal) => http.stream(port, request, signal),
    connect: (request, signal) => sockets.connect(port, request, signal, "check"),
  };
}

export interface BenchOptions {
  readonly container: Machine;
  readonly channels: Channels;
  /** The project's folder, below the container's. */
  readonly folder: string;
  readonly launch: Launch;
  readonly overlays: Overlays;
}

/** What the checks of an exercise need, by the public API of a container alone. */
export function containerBench({ channels, ...options }: BenchOptions): Bench {
  const server = (port: number) => serverReach(channels, port);
  return {
    server: server(options.launch.port),
    project: projectReach({ ...options, traceSql: options.launch.traceSql ?? false, server }),
  };
}
