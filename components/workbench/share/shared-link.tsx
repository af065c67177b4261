import { type ComponentType, useEffect, useState } from "react";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { holdsProject } from "./fragment.ts";
import type { OpenedLinkProps } from "./opened-link.tsx";

interface Props {
  readonly lesson: string;
  readonly sessions: readonly ProjectSession[];
}

/** Opens the project that the page's address holds, when it holds one. */
export function SharedLink({ lesson, sessions }: Props) {
  const { project } = useWords();
  const [fragment, setFragment] = useState<string | null>(null);
  const [Opened, setOpened] = useState<ComponentType<OpenedLinkProps> | "failed" | null>(null);
  useEffect(() => {
    const look = () => {
      const { hash } = location;
      if (!holdsProject(hash)) return;
      setFragment(hash);
      import("./opened-link.tsx").then(
        ({ OpenedLink }) => setOpened(() => OpenedLink),
        () => setOpened("failed"),
      );
    };
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, []);

  const settle = () => {
    history.replaceState(null, "", location.pathname + location.search);
    setFragment(null);
    document.getElementById("workbenches")?.scrollIntoView();
  };
  if (fragment === null || Opened === null) return null;
  if (Opened === "failed") return <p role="alert">{project.openerNotLoaded}</p>;
  const given = { fragment, lesson, sessions };
  return <Opened key={fragment} {...given} onSettled={settle} />;
}
