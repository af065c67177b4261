"use client";

import { type ChangeEvent, useId, useRef, useState } from "react";
import formStyles from "../forms.module.css";
import { useRoomWords } from "../messages/use-words.ts";
import { packFolder } from "./pack-folder.ts";

/** Every browser has it, React's types do not. */
const directory: object = { webkitdirectory: "" };

/**
 * An exercise from this machine: a folder, chosen or dropped onto the field, or its zip. A folder is packed in the browser
 * and sent as the zip's field, so that the server takes one form in; without a script there is the zip.
 */
export function FolderFields() {
  const words = useRoomWords().own.begin;
  const id = useId();
  const zip = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState<string | null>(null);
  const pack = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const packed = await packFolder([...(target.files ?? [])]);
    if (packed.kind !== "packed") {
      setNote(words[packed.kind]);
      return;
    }
    const chosen = new DataTransfer();
    chosen.items.add(new File([packed.zip], "folder.zip", { type: "application/zip" }));
    if (zip.current) zip.current.files = chosen.files;
    setNote(words.packed);
  };
  return (
    <>
      <div className={formStyles.field}>
        <label htmlFor={`${id}-folder`}>{words.folder}</label>
        <input
          id={`${id}-folder`}
          type="file"
          {...directory}
          aria-describedby={`${id}-help`}
          onChange={(event) => void pack(event)}
        />
        <p id={`${id}-help`} className={formStyles.help}>
          {words.folderHelp}
        </p>
        <p role="status" className={formStyles.help}>
          {note}
        </p>
      </div>
      <div className={formStyles.field}>
        <label htmlFor={`${id}-zip`}>{words.zip}</label>
        <input
          id={`${id}-zip`}
          ref={zip}
          name="file"
          type="file"
          accept=".zip,application/zip"
          aria-describedby={`${id}-zip-help`}
          onChange={() => setNote(null)}
        />
        <p id={`${id}-zip-help`} className={formStyles.help}>
          {words.zipHelp}
        </p>
      </div>
    </>
  );
}
