import type { WebContainer } from "@webcontainer/api";
import type { LessonProject } from "../../../content/types.ts";
import type { Exercise, HttpClient } from "../../../sandboxes/contract/types.ts";
import { type Checks, createChecks } from "../checks/run.ts";
import { createLog, type Log } from "../console/log.ts";
import { createGeneratedFiles, type GeneratedFiles } from "../files/generated.ts";
import { localJournal } from "../files/journal.ts";
import { mountProject, writeChanges } from "../files/mount.ts";
import { indexedDbStorage } from "../files/storage.ts";
import { createFileStore, type FileStore } from "../files/store.ts";
import { createPreview, type Preview } from "../preview/preview.ts";
import { problemReader } from "../problems/reader.ts";
import { createProblems, type Problems } from "../problems/store.ts";
import { fromSample } from "../request/draft.ts";
import { createRequestSender, type RequestSender } from "../request/sender.ts";
import { createServer, type Server } from "../server/server.ts";
import { createStore, type Store } from "../store/store.ts";
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
  join(exercise: Exercise): void;
  /** The file system of the container, once the project is in it. */
  fs(): Promise<WebContainer["fs"]>;
  /** Stops the server and stores what is pending; the session can be used again afterwards. */
  close(): void;
}

interface Options {
  readonly lesson: string;
  readonly project: LessonProject;
  readonly container: () => Promise<WebContainer>;
  readonly http: HttpClient;
}

/** Joins the parts of one project: edits go to the container, output to console and problems. */
export function createProjectSession(options: Options): ProjectSession {
  const { lesson, project, container, http } = options;
  const { framework, launch } = project;
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

  let mounted: Promise<WebContainer> | null = null;
  const mount = async () => {
    const ready = await container();
    root = `${ready.workdir.replace(/\/$/, "")}/${framework}`;
    await files.load();
    await files.flush();
    await mountProject(ready, framework, files.files.get());
    problems.clear();
    files.connect(async (changes) => {
      server.edited([...changes.keys()]);
      await writeChanges(ready, framework, changes);
    });
    return ready;
  };
  const prepare = () => {
    mounted ??= mount().catch((error: unknown) => {
      mounted = null;
      throw error;
    });
    return mounted;
  };
  const lookForNewFiles = async () => {
    const ready = await mounted;
    if (ready) await generated.refresh(ready.fs);
  };

  const server = createServer({
    launch,
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
    join(exercise) {
      if (!exercise.frameworks[framework] || checks.get()?.exercise === exercise) return;
      checks.set(createChecks(exercise, framework, http, serve, server.confirmed));
    },
    close() {
      checks.get()?.stop();
      void server.stop();
      files.leave();
      files.connect(null);
      generated.clear();
      mounted = null;
    },
  };
}

/** What a preview shows first: the sample if it is a page, else what the framework shows of itself. */
function firstPage({ framework, sample }: LessonProject): string {
  if (sample.method === "GET") return sample.path;
  return framework === "fastapi" ? "/docs" : "/";
}
