import type { Files } from "../../files/store.ts";
import type { Readable } from "../../store/store.ts";

/** What the language server is told when a project's Python files come and go. */
export interface FileNews {
  created(path: string): void;
  deleted(path: string): void;
}

/** Python files of the projects on the page, by their path in the server's file system. */
export interface ProjectFiles {
  /** Text by path. */
  all(): Record<string, string>;
  folders(): readonly string[];
  /** Adds a project's files, and follows them; returns how to take them away. */
  join(folder: string, files: Readable<Files>): () => void;
}

/** Text of files is not told: the editor holds every Python file open, and tells of each change. */
export function createProjectFiles(news: FileNews): ProjectFiles {
  const projects = new Map<string, Readable<Files>>();
  const pythonOf = (folder: string, files: Files) =>
    [...files].flatMap(([path, text]) =>
      typeof text === "string" && isPython(path) ? [[`/${folder}/${path}`, text] as const] : [],
    );
  return {
    all: () => Object.fromEntries([...projects].flatMap(([folder, files]) => pythonOf(folder, files.get()))),
    folders: () => [...projects.keys()],
    join(folder, files) {
      let known: ReadonlySet<string> = new Set();
      projects.set(folder, files);
      const tell = (next: ReadonlySet<string>) => {
        for (const path of known.difference(next)) news.deleted(path);
        for (const path of next.difference(known)) news.created(path);
        known = next;
      };
      const look = () => tell(new Set(pythonOf(folder, files.get()).map(([path]) => path)));
      const unsubscribe = files.subscribe(look);
      look();
      return () => {
        unsubscribe();
        projects.delete(folder);
        tell(new Set());
      };
    },
  };
}

/** Whether the language server reads the file. */
export const isPython = (path: string): boolean => /\.pyi?$/.test(path);
