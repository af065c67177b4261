import type { LessonProject } from "../../../content/types.ts";
import type { Channels } from "../../../sandboxes/checking/bench.ts";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { voiceNames } from "../../ui/voice.ts";
import { createDatabases, type Databases } from "../data/databases.ts";
import { createMigrations, type Migrations } from "../data/migrations.ts";
import type { FileStore } from "../files/store.ts";
import type { Words } from "../messages/words.ts";
import { fromSample } from "../request/draft.ts";
import { createRequestSender, type RequestSender } from "../request/sender.ts";
import { createShelf } from "../request/shelf.ts";
import type { Server } from "../server/server.ts";
import type { ServerStatus } from "../server/status.ts";
import { createSocketClient, type SocketClient } from "../socket/socket-client.ts";
import { createShells, type Shells } from "../terminal/shells.ts";
import { createTerminal } from "../terminal/terminal.ts";
import type { Traffic } from "../traffic/traffic.ts";
import { type SendProblem, sendingWithXray } from "../xray/send.ts";
import { createXray, type Xray } from "../xray/xray.ts";

/** What a learner uses on a project besides its files, and sees of what it does. */
export interface Tools {
  readonly sender: RequestSender;
  readonly socket: SocketClient;
  readonly databases: Databases;
  readonly migrations: Migrations;
  readonly shells: Shells;
  /** What reached the servers of the page's container, the other project's too. */
  readonly traffic: Traffic;
  readonly xray: Xray;
  /** Those of all the lesson's projects. */
  readonly xrays: readonly Xray[];
  /** Sends what stands in the request sender so many times at once; resolves with a sentence where that failed. */
  sendWithXray(count: number): Promise<SendProblem | null>;
}

interface Options {
  readonly words: Words;
  readonly lesson: string;
  readonly project: LessonProject;
  readonly channels: Channels;
  readonly traffic: Traffic;
  /** The X-rays of the lesson's projects; this one's is added. */
  readonly xrays: Xray[];
  readonly files: FileStore;
  /** The container, with the project in it. */
  readonly prepare: () => Promise<Container>;
  readonly server: Server;
  /** Saves the files and resolves with the state of a started, settled server. */
  readonly serve: () => Promise<ServerStatus>;
}

export function createTools(options: Options): Tools {
  const { words, lesson, project, channels, traffic, xrays, files, prepare, server, serve } = options;
  const { framework, launch } = project;
  const xray = createXray({ framework, port: launch.port, prepare });
  xrays.push(xray);
  const http = xray.client(channels.http.client(launch.port, "sender"));
  const sender = createRequestSender({
    words,
    sample: fromSample(project.sample),
    port: launch.port,
    http,
    shelf: createShelf(lesson, framework),
    serve,
    confirmed: server.confirmed,
  });
  return {
    traffic,
    sender,
    xray,
    xrays,
    sendWithXray: sendingWithXray({ words, xray, sender, http, serve }),
    socket: createSocketClient({
      words,
      open: (request, signal) => channels.sockets.connect(launch.port, request, signal, "sender"),
      serve,
    }),
    databases: createDatabases(framework, prepare),
    migrations: createMigrations(framework, async () => {
      await files.flush();
      return prepare();
    }),
    shells: createShells((number) =>
      createTerminal({
        words,
        folder: framework,
        name: voiceNames[framework],
        number,
        prepare,
        // What was edited is there before a command reads it.
        focused: () => void files.flush(),
      }),
    ),
  };
}

/** Ends what runs for them; they begin anew when they are used again. */
export function closeTools({ socket, databases, shells, xray }: Tools): void {
  xray.stop();
  socket.disconnect();
  databases.close();
  shells.close();
}
