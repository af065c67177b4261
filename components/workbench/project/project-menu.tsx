import { type ReactNode, useRef, useState } from "react";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Button } from "../controls/button.tsx";
import menu from "../files/files.module.css";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import type { Incoming } from "./incoming.ts";
import styles from "./project.module.css";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
}

type Dialogs = typeof import("./dialogs.tsx");
type Asking = "versions" | "start" | "solution" | "share" | Incoming | null;

/** What is done with a project as a whole: go back, compare, take away, bring in. */
export function ProjectMenu({ session, name }: Props) {
  const words = useWords();
  const { project } = words;
  const [asking, setAsking] = useState<Asking>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const generated = useStore(session.generated);
  const hasExercise = useStore(session.checks) !== null;
  const close = () => setAsking(null);
  const [dialogs, setDialogs] = useState<Dialogs | null>(null);
  /** Carries out `work` with what the menu opens; a failure is a sentence. */
  const withDialogs = async (work: (loaded: Dialogs) => unknown, otherwise: string) => {
    setRefused(null);
    const loaded = dialogs ?? (await import("./dialogs.tsx").catch(() => null));
    if (!loaded) return setRefused(project.notLoaded);
    setDialogs(loaded);
    try {
      await work(loaded);
    } catch (error) {
      setRefused(error instanceof loaded.ZipRefused ? error.sentence(words) : otherwise);
    }
  };
  const openZip = (zip: File) =>
    withDialogs(
      async ({ readZip }) => setAsking(await readZip(session, zip, words.refusals.zip)),
      project.zipUnread,
    );
  const download = (all: boolean) =>
    withDialogs(({ downloadProject }) => downloadProject(session, all, words), project.notPacked);
  const choose = (key: string | number) => {
    if (key === "versions" || key === "start" || key === "solution" || key === "share")
      void withDialogs(() => setAsking(key), "");
    else if (key === "open") picker.current?.click();
    else void download(key === "download-all");
  };

  return (
    <>
      <MenuTrigger>
        <Button aria-label={project.menuOf(name)}>{project.menu}</Button>
        <Popover className={menu.popover ?? ""}>
          <Menu className={menu.menu ?? ""} onAction={choose} aria-label={project.menuOf(name)}>
            <MenuItem id="versions">{project.versions}</MenuItem>
            <MenuItem id="start">{project.start}</MenuItem>
            {hasExercise && <MenuItem id="solution">{project.solution}</MenuItem>}
            <MenuItem id="share">{project.share}</MenuItem>
            <MenuItem id="download">{project.download}</MenuItem>
            {generated.length > 0 && <MenuItem id="download-all">{project.downloadAll}</MenuItem>}
            <MenuItem id="open">{project.open}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={picker}
        type="file"
        accept=".zip,application/zip"
        aria-label={project.zip}
        hidden
        onChange={(event) => {
          const zip = event.target.files?.[0];
          event.target.value = "";
          if (zip) void openZip(zip);
        }}
      />
      {refused && (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
      {dialogs && asking !== null && (
        <Asked dialogs={dialogs} asking={asking} session={session} name={name} onClose={close} />
      )}
    </>
  );
}

interface AskedProps extends Props {
  readonly dialogs: Dialogs;
  readonly asking: NonNullable<Asking>;
  readonly onClose: () => void;
}

function Asked({ dialogs, asking, session, name, onClose }: AskedProps): ReactNode {
  const given = { session, name, onClose };
  switch (asking) {
    case "versions":
      return <dialogs.VersionsDialog {...given} />;
    case "start":
      return <dialogs.StartDialog {...given} />;
    case "solution":
      return <dialogs.SolutionDialog {...given} />;
    case "share":
      return <dialogs.ShareDialog {...given} />;
    default:
      return <dialogs.IncomingDialog session={session} incoming={asking} onClose={onClose} />;
  }
}
