import type { ReactNode } from "react";
import type { HttpRequest } from "../../../sandboxes/contract/types.ts";
import { ChecksPane } from "../checks/checks-pane.tsx";
import { ConsoleTabs } from "../console/console-tabs.tsx";
import { DataPane } from "../data/data-pane.tsx";
import { CodePane } from "../editor/code-pane.tsx";
import { FileTree } from "../files/file-tree.tsx";
import { PreviewPane } from "../preview/preview-pane.tsx";
import { ProblemsPane } from "../problems/problems-pane.tsx";
import { RequestKinds } from "../request/request-kinds.tsx";
import type { ProjectSession } from "../session/project-session.ts";
import type { Pane } from "../session/view.ts";
import { useStore } from "../store/use-store.ts";
import { SubmitBar } from "../submit/submit-bar.tsx";
import { ShellTabs } from "../terminal/shell-tabs.tsx";
import { TrafficPane } from "../traffic/traffic-pane.tsx";
import { XrayPane } from "../xray/lazy-pane.tsx";

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
      return <RequestKinds sender={session.sender} socket={session.socket} name={name} />;
    case "preview":
      return (
        <PreviewPane
          preview={session.preview}
          server={session.server}
          port={session.project.launch.port}
          name={name}
        />
      );
    case "network":
      return (
        <TrafficPane
          traffic={session.traffic}
          port={session.project.launch.port}
          name={name}
          onOpen={(request) => openAsRequest(session, request)}
        />
      );
    case "data":
      return (
        <DataPane
          databases={session.databases}
          migrations={session.migrations}
          traffic={session.traffic}
          name={name}
        />
      );
    case "console":
      return <ConsoleTabs consoles={session.consoles} name={name} />;
    case "terminal":
      return <ShellTabs shells={session.shells} name={name} />;
    case "xray":
      return (
        <XrayPane
          session={session}
          name={name}
          onJump={(place) => {
            session.view.jumpTo(place);
            if (single) session.view.show("code");
          }}
        />
      );
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
          <>
            <SubmitBar checks={checks} files={session.files} />
            <ChecksPane
              checks={checks}
              onReplay={({ request }) => openAsRequest(session, request)}
              onConverse={(path) => {
                session.socket.change({ path });
                session.sender.kind.set("websocket");
                session.view.show("request");
              }}
            />
          </>
        )
      );
  }
}

/** Shows a request that was sent by someone else in the request sender, where it can be changed and sent again. */
function openAsRequest(session: ProjectSession, request: HttpRequest) {
  session.sender.fill(request);
  session.view.show("request");
}
