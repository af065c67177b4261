import type { LessonProject } from "../../../content/types.ts";
import { type Channels, containerBench } from "../../../sandboxes/checking/bench.ts";
import { traceVariables } from "../../../sandboxes/checking/statements.ts";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { type Checks, createChecks } from "../checks/run.ts";
import { createLog, type Log } from "../console/log.ts";
import { createGeneratedFiles, type GeneratedFiles } from "../files/generated.ts";
import { localJournal } from "../files/journal.ts";
import { indexedDbStorage } from "../files/storage.ts";
import { createFileStore, type FileStore } from "../files/store.ts";
import { unzipFiles, zipFiles } from "../files/zip.ts";
import { createPreview, type Preview } from "../preview/preview.ts";
import { problemReader } from "../problems/reader.ts";
import { createProblems, type Problems } from "../problems/store.ts";
import { fromSample } from "../request/draft.ts";
import { createRequestSender, type RequestSender } from "../request/sender.ts";
import { createServer, type Server } from "../server/server.ts";
import { createStore, type Store } from "../store/store.ts";
import { createProjectFolder, type ProjectFolder } from "./project-folder.ts";
import { createView, type ViewStore } from "./view.ts";

/** One project of a lesson with everything that its workbench shows. */
export interface ProjectSession {
  readonly project: LessonProject;
  readonly files: FileStore;
  readonly generated: GeneratedFiles;
  readonly view: ViewStore;
  readonly server: Server;
  readonly log: Log;
  readonly problems: Problems;
  readonly sender: RequestSender;
  readonly preview: Preview;
  /** Null until the exercise has loaded, or when the lesson has none. */
  readonly checks: Store<Checks | null>;
  /** Gives the lesson's own files back, and takes away what programs wrote. Never rejects. */
  reset(): Promise<void>;
  undoReset(): Promise<void>;
  /** The project as a zip: the learner's files, and what programs wrote if that is wanted. */
  download(all: boolean): Promise<Uint8Array<ArrayBuffer>>;
  /** Replaces all files by those of a zip; can be undone as a reset. Throws ZipRefused. */
  openZip(zip: Uint8Array): Promise<void>;
  join(exercise: Exercise): void;
  /** The file system of the container, once the project is in it. */
  fs(): Promise<Container["fs"]>;
  /** Stops the server and stores what is pending; the session can be used again afterwards. */
  close(): void;
}

interface Options {
  readonly lesson: string;
  readonly project: LessonProject;
  readonly container: () => Promise<Container>;
  readonly channels: Channels;
}

/** Joins the parts of one project: edits go to the container, output to console and problems. */
export function createProjectSession(options: Options): ProjectSession {
  const { lesson, project, container, channels } = options;
  const { framework, launch } = project;
  const http = channels.http.client(launch.port);
  const files = createFileStore({
    start: project.start,
    storage: indexedDbStorage(lesson, framework),
    journal: localJournal(lesson, framework),
  });
  const log = createLog();
  const generated = createGeneratedFiles(framework, (path) => files.files.get().has(path));
  let root = `/${framework}`;
  const problems = createProblems(() =>
    problemReader(root, (path) => {
      const content = files.files.get().get(path);
      return typeof content === "string" ? content : undefined;
    }),
  );

  const folder: ProjectFolder = createProjectFolder({
    name: framework,
    files,
    container,
    edited: (paths) => server.edited(paths),
    async opened(ready) {
      root = `${ready.workdir.replace(/\/$/, "")}/${framework}`;
      problems.clear();
      await generated.follow(ready.fs);
    },
  });
  const prepare = folder.open;
  const lookForNewFiles = async () => {
    const ready = await folder.opened();
    if (ready) await generated.refresh(ready.fs);
  };

  const server = createServer({
    launch,
    env: (ready) => traceVariables({ container: ready, folder: framework, launch }),
    folder: framework,
    prepare,
    began(command) {
      problems.clear();
      if (command !== null) log.note("command", `$ ${command}`);
    },
    wrote(text) {
      log.write(text);
      return problems.write(text).findLast(({ severity }) => severity === "error")?.sentence ?? null;
    },
    ended: (code) => log.note("notice", `The server ended, exit code ${code}.`),
  });
  server.status.subscribe(() => void lookForNewFiles().catch(() => undefined));

  const withoutServer = async (work: () => Promise<void>) => {
    await server.stop();
    await work();
    await lookForNewFiles().catch(() => undefined);
  };
  const serve = async () => {
    await files.flush();
    return server.run();
  };
  const checks = createStore<Checks | null>(null);

  return {
    project,
    files,
    generated,
    server,
    log,
    problems,
    checks,
    view: createView(project.entry),
    sender: createRequestSender(fromSample(project.sample), http, serve, server.confirmed),
    preview: createPreview(firstPage(project)),
    fs: async () => (await prepare()).fs,
    reset: () => withoutServer(folder.reset),
    undoReset: () => withoutServer(folder.undoReset),
    async download(all) {
      await files.flush();
      return all ? folder.zip() : zipFiles(files.files.get());
    },
    async openZip(zip) {
      const next = unzipFiles(zip, project.entry);
      await withoutServer(() => folder.replace(next));
    },
    join(exercise) {
      if (!exercise.frameworks[framework] || checks.get()?.exercise === exercise) return;
      const bench = async () =>
        containerBench({
          container: await prepare(),
          channels,
          folder: framework,
          launch,
          overlays: project.overlays,
        });
      checks.set(createChecks({ exercise, framework, bench, serve, confirmed: server.confirmed }));
    },
    close() {
      checks.get()?.stop();
      void server.stop();
      files.leave();
      folder.close();
      generated.clear();
    },
  };
}

/** What a preview shows first: the sample if it is a page, else what the framework shows of itself. */
function firstPage({ framework, sample }: LessonProject): string {
  if (sample.method === "GET") return sample.path;
  return framework === "fastapi" ? "/docs" : "/";
}
