import { type DragEvent, useState } from "react";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { addFiles } from "./add-files.ts";
import type { Row } from "./visible-rows.ts";

/** How a file of the tree is told in a drag. */
const dragged = "application/x-counterpoint-path";

/**
 * Dragging in the tree: a file onto a folder moves it there, files of the computer are added. Both have their
 * counterpart for the keyboard in the Files menu: rename, and add.
 *
 * @returns what to spread on a row (null: on what is below the rows), the folder that a drop would go to, and why the
 * last drop did nothing
 */
export function useTreeDrop({ files, view }: ProjectSession) {
  const words = useWords();
  const [over, setOver] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const drop = async (data: DataTransfer, folder: string) => {
    const from = data.getData(dragged);
    if (from === "") {
      const added = await addFiles(files, [...data.files], folder);
      for (const path of added.paths) view.openFile(path);
      return added.problem?.(words) ?? null;
    }
    const name = from.slice(from.lastIndexOf("/") + 1);
    const to = folder === "" ? name : `${folder}/${name}`;
    const refused = files.rename(from, to);
    if (refused === null) view.renamed(from, to);
    return refused?.(words) ?? null;
  };
  const of = (row: Row | null) => {
    const folder = folderOf(row);
    return {
      draggable: row !== null && files.files.get().has(row.path),
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(dragged, row?.path ?? "");
        event.dataTransfer.effectAllowed = "move";
      },
      onDragOver: (event: DragEvent) => {
        if (![dragged, "Files"].some((type) => event.dataTransfer.types.includes(type))) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(folder);
      },
      onDragLeave: () => setOver(null),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(null);
        void drop(event.dataTransfer, folder).then(setProblem);
      },
    };
  };
  return { of, over, problem };
}

/** Where something goes that is dropped on a row: into a folder, or beside a file. "" is the top. Pure. */
export function folderOf(row: Pick<Row, "path" | "expanded" | "parent"> | null): string {
  if (!row) return "";
  return row.expanded === null ? (row.parent ?? "") : row.path;
}
