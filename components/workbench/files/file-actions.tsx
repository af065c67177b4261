import { type ChangeEvent, useRef, useState } from "react";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Button } from "../controls/button.tsx";
import { ConfirmDialog } from "../controls/confirm-dialog.tsx";
import { NameDialog } from "../controls/name-dialog.tsx";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import { contentOf } from "./content.ts";
import styles from "./files.module.css";

type Asking = "new" | "rename" | "delete" | null;

/** Create, add, rename and delete files; rename and delete concern the file in the editor. */
export function FileActions({ session }: { readonly session: ProjectSession }) {
  const { files, view } = session;
  const { active } = useStore(view);
  const own = useStore(files.files).has(active);
  const [asking, setAsking] = useState<Asking>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const close = () => setAsking(null);

  const create = (path: string) => {
    const problem = files.create(path);
    if (problem === null) view.openFile(path);
    return problem;
  };
  const rename = (path: string) => {
    const problem = files.rename(active, path);
    if (problem === null) view.renamed(active, path);
    return problem;
  };
  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (!file) return;
    if (file.size > 5_000_000) return setRefused("Files up to 5 MB can be added.");
    const problem = files.create(file.name, contentOf(new Uint8Array(await file.arrayBuffer())));
    setRefused(problem);
    if (problem === null) view.openFile(file.name);
  };
  const choose = (key: string | number) => {
    if (key === "add") picker.current?.click();
    else if (key === "new" || key === "rename" || key === "delete") setAsking(key);
  };

  return (
    <div className={styles.actions}>
      <MenuTrigger>
        <Button look="quiet">Files ▾</Button>
        <Popover className={styles.popover ?? ""}>
          <Menu
            className={styles.menu ?? ""}
            onAction={choose}
            disabledKeys={own ? [] : ["rename", "delete"]}
            aria-label="Files"
          >
            <MenuItem id="new">New file…</MenuItem>
            <MenuItem id="add">Add from this computer…</MenuItem>
            <MenuItem id="rename">Rename {active}…</MenuItem>
            <MenuItem id="delete">Delete {active}…</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <input ref={picker} type="file" hidden onChange={(event) => void add(event)} />
      {refused && <p role="alert">{refused}</p>}
      {asking === "new" && (
        <NameDialog title="New file" action="Create" initial="" onName={create} onClose={close} />
      )}
      {asking === "rename" && (
        <NameDialog title="Rename file" action="Rename" initial={active} onName={rename} onClose={close} />
      )}
      {asking === "delete" && (
        <ConfirmDialog
          title={`Delete ${active}?`}
          text="The file goes for good; only a reset brings the lesson’s own files back."
          action="Delete"
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
