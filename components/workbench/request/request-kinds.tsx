import { TabPanel, Tabs } from "react-aria-components/Tabs";
import { SubTabs } from "../controls/sub-tabs.tsx";
import { useWords } from "../messages/words.ts";
import type { SocketClient } from "../socket/socket-client.ts";
import { SocketPane } from "../socket/socket-pane.tsx";
import { useStore } from "../store/use-store.ts";
import { RequestPane } from "./request-pane.tsx";
import type { RequestSender } from "./sender.ts";

interface Props {
  readonly sender: RequestSender;
  readonly socket: SocketClient;
  readonly name: string;
}

/** Talks to the project's server by hand: one request at a time, or over a WebSocket. */
export function RequestKinds({ sender, socket, name }: Props) {
  const { requests } = useWords();
  const kind = useStore(sender.kind);
  return (
    <Tabs
      selectedKey={kind}
      onSelectionChange={(key) => sender.kind.set(key === "websocket" ? "websocket" : "http")}
    >
      <SubTabs
        label={requests.kinds(name)}
        tabs={[
          { id: "http", title: "HTTP" },
          { id: "websocket", title: "WebSocket" },
        ]}
      />
      <TabPanel id="http">
        <RequestPane sender={sender} name={name} />
      </TabPanel>
      <TabPanel id="websocket">
        <SocketPane socket={socket} name={name} />
      </TabPanel>
    </Tabs>
  );
}
