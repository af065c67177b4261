import { type ChangeEvent, useRef, useState } from "react";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Button } from "../controls/button.tsx";
import { ConfirmDialog } from "../controls/confirm-dialog.tsx";
import { NameDialog } from "../controls/name-dialog.tsx";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import { addFiles } from "./add-files.ts";
import styles from "./files.module.css";

type Asking = "new" | "rename" | "delete" | null;

/** Create, add, rename and delete files; rename and delete concern the file in the editor. */
export function FileActions({ session }: { readonly session: ProjectSession }) {
  const { files, view } = session;
  const words = useWords();
  const { code, find } = words;
  const { active } = useStore(view);
  const own = useStore(files.files).has(active);
  const [asking, setAsking] = useState<Asking>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const close = () => setAsking(null);

  const create = (path: string) => {
    const problem = files.create(path);
    if (problem === null) view.openFile(path);
    return problem?.(words) ?? null;
  };
  const rename = (path: string) => {
    const problem = files.rename(active, path);
    if (problem === null) view.renamed(active, path);
    return problem?.(words) ?? null;
  };
  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = "";
    const { paths, problem } = await addFiles(files, chosen, "");
    setRefused(problem?.(words) ?? null);
    for (const path of paths) view.openFile(path);
  };
  const choose = (key: string | number) => {
    if (key === "find") view.finding.set(true);
    else if (key === "add") picker.current?.click();
    else if (key === "new" || key === "rename" || key === "delete") setAsking(key);
  };

  return (
    <div className={styles.actions}>
      <MenuTrigger>
        <Button look="quiet">{code.menu}</Button>
        <Popover className={styles.popover ?? ""}>
          <Menu
            className={styles.menu ?? ""}
            onAction={choose}
            disabledKeys={own ? [] : ["rename", "delete"]}
            aria-label={code.files}
          >
            <MenuItem id="find">{find.menu}</MenuItem>
            <MenuItem id="new">{code.newFile}</MenuItem>
            <MenuItem id="add">{code.add}</MenuItem>
            <MenuItem id="rename">{code.rename(active)}</MenuItem>
            <MenuItem id="delete">{code.remove(active)}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={picker}
        type="file"
        multiple
        aria-label={code.toAdd}
        hidden
        onChange={(event) => void add(event)}
      />
      {refused && <p role="alert">{refused}</p>}
      {asking === "new" && (
        <NameDialog title={code.newTitle} action={code.create} initial="" onName={create} onClose={close} />
      )}
      {asking === "rename" && (
        <NameDialog
          title={code.renameTitle}
          action={code.renameAction}
          initial={active}
          onName={rename}
          onClose={close}
        />
      )}
      {asking === "delete" && (
        <ConfirmDialog
          title={code.removeTitle(active)}
          text={code.removeText}
          action={code.removeAction}
          onConfirm={() => {
            files.remove(active);
            view.closeFile(active);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
