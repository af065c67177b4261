import { type KeyboardEvent, useDeferredValue, useMemo, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import { Dialog } from "../controls/dialog.tsx";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./find.module.css";
import { findInFiles, type Match } from "./find-in-files.ts";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
  /** Whether the editor is a pane among others, which a match must bring to the front. */
  readonly single: boolean;
  readonly onClose: () => void;
}

/** Looks through the files of a project. Arrow keys choose while the field keeps the focus; Enter opens the line. */
export function FindDialog({ session, name, single, onClose }: Props) {
  const { find } = useWords();
  const files = useStore(session.files.files);
  const [text, setText] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const asked = useDeferredValue(text);
  const {
    matches,
    count,
    files: having,
  } = useMemo(
    () => findInFiles(files, { text: asked, matchCase, wholeWords }),
    [files, asked, matchCase, wholeWords],
  );
  const items = matches.map((match) => ({ id: `${match.file}:${match.line}:${match.column}`, match }));
  const open = (id: string | number) => {
    const match = items.find((item) => item.id === id)?.match;
    if (!match) return;
    onClose();
    session.view.jumpTo(match);
    if (single) session.view.show("code");
  };
  // The field would take the first Escape to empty itself.
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <Dialog title={find.title(name)} onClose={onClose} wide>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className={styles.field ?? ""} autoFocus>
          <Label className={styles.label ?? ""}>{find.label}</Label>
          <Input className={styles.input ?? ""} spellCheck={false} onKeyDownCapture={close} />
        </SearchField>
        <div className={styles.options}>
          <label>
            <input type="checkbox" checked={matchCase} onChange={() => setMatchCase(!matchCase)} />
            {find.matchCase}
          </label>
          <label>
            <input type="checkbox" checked={wholeWords} onChange={() => setWholeWords(!wholeWords)} />
            {find.wholeWords}
          </label>
        </div>
        <p role="status" className={styles.note}>
          {asked.trim() === "" ? find.hint : find.found(count, having, matches.length)}
        </p>
        {items.length > 0 && (
          <ScrollRegion label={find.results} className={styles.scroll}>
            <ListBox
              className={styles.list ?? ""}
              aria-label={find.results}
              items={items}
              onAction={(key) => open(String(key))}
            >
              {({ id, match }) => (
                <ListBoxItem
                  id={id}
                  className={styles.item ?? ""}
                  textValue={`${match.file} ${match.line}: ${match.text}`}
                >
                  <Line match={match} />
                </ListBoxItem>
              )}
            </ListBox>
          </ScrollRegion>
        )}
      </Autocomplete>
    </Dialog>
  );
}

function Line({ match: { file, line, text, from, length } }: { readonly match: Match }) {
  // A long line is shown from shortly before the match on.
  const start = Math.max(0, from - 40);
  return (
    <>
      <span className={styles.place}>
        {file}:{line}
      </span>
      <code>
        {start > 0 && "…"}
        {text.slice(start, from)}
        <mark>{text.slice(from, from + length)}</mark>
        {text.slice(from + length, from + length + 120)}
      </code>
    </>
  );
}
