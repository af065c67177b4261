import type { ReactNode } from "react";
import { ChecksPane } from "../checks/checks-pane.tsx";
import { Console } from "../console/console.tsx";
import { CodePane } from "../editor/code-pane.tsx";
import { FileTree } from "../files/file-tree.tsx";
import { PreviewPane } from "../preview/preview-pane.tsx";
import { ProblemsPane } from "../problems/problems-pane.tsx";
import { RequestPane } from "../request/request-pane.tsx";
import type { ProjectSession } from "../session/project-session.ts";
import type { Pane } from "../session/view.ts";
import { useStore } from "../store/use-store.ts";

interface Props {
  readonly pane: Pane;
  readonly session: ProjectSession;
  readonly name: string;
  /** Whether the editor is a pane among the others, which a jump must bring to the front. */
  readonly single: boolean;
}

/** What a pane shows. */
export function PaneContent({ pane, session, name, single }: Props): ReactNode {
  const checks = useStore(session.checks);
  switch (pane) {
    case "files":
      return <FileTree session={session} name={name} />;
    case "code":
      return <CodePane session={session} name={name} />;
    case "request":
      return <RequestPane sender={session.sender} name={name} />;
    case "preview":
      return (
        <PreviewPane
          preview={session.preview}
          server={session.server}
          port={session.project.launch.port}
          name={name}
        />
      );
    case "console":
      return <Console log={session.log} label={`Console of ${name}`} />;
    case "problems":
      return (
        <ProblemsPane
          problems={session.problems}
          onJump={(place) => {
            session.view.jumpTo(place);
            if (single) session.view.show("code");
          }}
        />
      );
    case "checks":
      return (
        checks && (
          <ChecksPane
            checks={checks}
            onReplay={({ request }) => {
              session.sender.fill(request);
              session.view.show("request");
            }}
          />
        )
      );
  }
}
