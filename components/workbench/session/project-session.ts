import type { LessonProject } from "../../../content/types.ts";
import { type Channels, containerBench } from "../../../sandboxes/checking/bench.ts";
import { traceVariables } from "../../../sandboxes/checking/statements.ts";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { record } from "../../progress/store.ts";
import { checksAfterPause, createAfterPause } from "../checks/after-pause.ts";
import { type Checks, createChecks, isSolved } from "../checks/run.ts";
import { type Consoles, createConsoles } from "../console/consoles.ts";
import { createGeneratedFiles, type GeneratedFiles } from "../files/generated.ts";
import { localJournal } from "../files/journal.ts";
import { indexedDbStorage } from "../files/storage.ts";
import { createFileStore, type FileStore, type Files } from "../files/store.ts";
import type { Words } from "../messages/words.ts";
import { createPreview, type Preview } from "../preview/preview.ts";
import { problemReader } from "../problems/reader.ts";
import { createProblems, type Problems } from "../problems/store.ts";
import { createServer, type Server } from "../server/server.ts";
import { isBusy } from "../server/status.ts";
import { busyWhile } from "../store/busy.ts";
import { createStore, type Store } from "../store/store.ts";
import type { Traffic } from "../traffic/traffic.ts";
import { indexedDbVersions } from "../versions/indexed-db.ts";
import type { Cause, Version } from "../versions/version.ts";
import { createVersions, type Versions } from "../versions/versions.ts";
import type { Xray } from "../xray/xray.ts";
import { createProjectFolder, type ProjectFolder } from "./project-folder.ts";
import { closeTools, createTools, type Tools } from "./tools.ts";
import { createView, type ViewStore } from "./view.ts";

/** One project of a lesson with everything that its workbench shows. */
export interface ProjectSession extends Tools {
  /** Slug of the lesson. */
  readonly lesson: string;
  readonly project: LessonProject;
  readonly files: FileStore;
  readonly versions: Versions;
  readonly generated: GeneratedFiles;
  readonly view: ViewStore;
  readonly server: Server;
  readonly consoles: Consoles;
  readonly problems: Problems;
  readonly preview: Preview;
  /** Null until the exercise has loaded, or when the lesson has none. */
  readonly checks: Store<Checks | null>;
  /** Gives the lesson's own files back, and takes away what programs wrote. Never rejects. */
  reset(): Promise<void>;
  undoReset(): Promise<void>;
  /** Brings the files of a version back; what was before is a version then. Rejects when they are gone. */
  restore(version: Version): Promise<void>;
  /** All that is there as a zip, what programs wrote included. Rejects when there is no container. */
  zip(): Promise<Uint8Array<ArrayBuffer>>;
  /** Puts another project's files in the place of all; can be undone as a reset. Never rejects. */
  open(next: Files): Promise<void>;
  join(exercise: Exercise): void;
  /** The file system of the container, once the project is in it. */
  fs(): Promise<Container["fs"]>;
  /** Stops the server and the shell, and stores what is pending; the session can be used again afterwards. */
  close(): void;
}

interface Options {
  /** In the language of the page. */
  readonly words: Words;
  readonly lesson: string;
  readonly project: LessonProject;
  readonly container: () => Promise<Container>;
  readonly channels: Channels;
  readonly traffic: Traffic;
  /** The X-rays of the lesson's projects; this one's is added. */
  readonly xrays: Xray[];
}

/** Joins the parts of one project: edits go to the container, output to console and problems. */
export function createProjectSession(options: Options): ProjectSession {
  const { words, lesson, project, container, channels, traffic, xrays } = options;
  const { framework, launch } = project;
  const files = createFileStore({
    start: project.start,
    storage: indexedDbStorage(lesson, framework),
    journal: localJournal(lesson, framework),
    merging: () => void versions.keep("merge"),
  });
  const versions = createVersions({ files: files.files, storage: indexedDbVersions(lesson, framework) });
  const consoles = createConsoles();
  const generated = createGeneratedFiles(framework, (path) => files.files.get().has(path));
  let root = `/${framework}`;
  const problems = createProblems(() =>
    problemReader(
      root,
      (path) => {
        const content = files.files.get().get(path);
        return typeof content === "string" ? content : undefined;
      },
      words.explain,
    ),
  );

  const folder: ProjectFolder = createProjectFolder({
    name: framework,
    files,
    container,
    edited(paths) {
      server.edited(paths);
      afterPause.edited();
    },
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
    words,
    launch,
    env: (ready) => traceVariables({ container: ready, folder: framework, launch }),
    folder: framework,
    prepare,
    began(command, beside) {
      problems.clear();
      if (command !== null) void versions.keep("run");
      if (command !== null) consoles.of(beside).note("command", `$ ${command}`);
    },
    wrote(text, beside) {
      consoles.of(beside).write(text);
      return problems.write(text).findLast(({ severity }) => severity === "error")?.sentence ?? null;
    },
    ended: (code, beside) => consoles.of(beside).note("notice", words.server.consoleEnd(beside, code)),
  });
  busyWhile(server.status, isBusy);
  server.status.subscribe(() => void lookForNewFiles().catch(() => undefined));

  /** @param cause why what is here now is kept as a version first */
  const withoutServer = async (cause: Cause, work: () => Promise<void>) => {
    await versions.keep(cause);
    await server.stop();
    await work();
    await lookForNewFiles().catch(() => undefined);
  };
  const serve = async () => {
    await files.flush();
    return server.run();
  };
  const tools = createTools({
    words,
    lesson,
    project,
    channels,
    traffic,
    xrays,
    files,
    prepare,
    server,
    serve,
  });
  const checks = createStore<Checks | null>(null);
  const view = createView(project.entry);
  const afterPause = createAfterPause({
    wanted: checksAfterPause.state,
    server,
    run: async () => checks.get()?.runQuietly(),
  });

  return {
    ...tools,
    lesson,
    project,
    files,
    versions,
    generated,
    server,
    consoles,
    problems,
    checks,
    view,
    preview: createPreview(firstPage(project)),
    fs: async () => (await prepare()).fs,
    reset: () => withoutServer("reset", () => folder.replace(files.reset)),
    undoReset: () => withoutServer("restore", folder.undoReset),
    async restore(version) {
      const before = await versions.read(version);
      await versions.keep("restore");
      files.assign(before);
      await files.flush();
    },
    zip: folder.zip,
    async open(next) {
      const show = () => {
        files.replace(next);
        view.openFile(next.has(project.entry) ? project.entry : ([...next.keys()][0] ?? ""));
      };
      await withoutServer("open", () => folder.replace(show));
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
      const created = createChecks({ words, exercise, framework, bench, serve, confirmed: server.confirmed });
      created.state.subscribe(() => {
        if (!isSolved(created.state.get())) return;
        record(lesson, { type: "solved", framework });
        void versions.keep("solved");
      });
      checks.set(created);
    },
    close() {
      afterPause.stop();
      checks.get()?.stop();
      void server.stop();
      closeTools(tools);
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
