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
import { saveAs } from "./save-as.ts";
import { limits, ZipRefused } from "./zip.ts";

type Asking = "new" | "rename" | "delete" | { readonly zip: File } | null;

/**
 * Create, add, rename and delete files, rename and delete concern the file in the editor; download and open
 * whole projects.
 */
export function FileActions({ session }: { readonly session: ProjectSession }) {
  const { files, view } = session;
  const { active } = useStore(view);
  const own = useStore(files.files).has(active);
  const [asking, setAsking] = useState<Asking>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const zipPicker = useRef<HTMLInputElement>(null);
  const generated = useStore(session.generated);
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
  const download = async (all: boolean) => {
    const { framework } = session.project;
    saveAs(await session.download(all), `${framework}-project.zip`);
  };
  const openZip = async (zip: File) => {
    try {
      if (zip.size > limits.all) throw new ZipRefused(`Zips up to ${limits.all / 1e6} MB can be opened.`);
      await session.openZip(new Uint8Array(await zip.arrayBuffer()));
      setRefused(null);
      const first = files.files.get().has(session.project.entry) ? session.project.entry : null;
      const shown = first ?? files.files.get().keys().next().value;
      if (shown !== undefined) view.openFile(shown);
    } catch (error) {
      setRefused(error instanceof ZipRefused ? error.message : "The zip could not be read.");
    }
  };
  const choose = (key: string | number) => {
    if (key === "add") picker.current?.click();
    else if (key === "open") zipPicker.current?.click();
    else if (key === "download" || key === "download-all")
      download(key === "download-all").catch(() => setRefused("The project could not be packed."));
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
            <MenuItem id="download">Download project</MenuItem>
            {generated.length > 0 && <MenuItem id="download-all">Download with what programs wrote</MenuItem>}
            <MenuItem id="open">Open project…</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <input ref={picker} type="file" hidden onChange={(event) => void add(event)} />
      <input
        ref={zipPicker}
        type="file"
        accept=".zip,application/zip"
        aria-label="Zip of a project"
        hidden
        onChange={(event) => {
          const zip = event.target.files?.[0];
          event.target.value = "";
          if (zip) setAsking({ zip });
        }}
      />
      {refused && <p role="alert">{refused}</p>}
      {asking === "new" && (
        <NameDialog title="New file" action="Create" initial="" onName={create} onClose={close} />
      )}
      {asking === "rename" && (
        <NameDialog title="Rename file" action="Rename" initial={active} onName={rename} onClose={close} />
      )}
      {asking !== null && typeof asking === "object" && (
        <ConfirmDialog
          title={`Open ${asking.zip.name}?`}
          text="Its files replace all files of this project, databases and uploads included. You can undo this until you leave the page."
          action="Replace the files"
          onConfirm={() => void openZip(asking.zip)}
          onClose={close}
        />
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
