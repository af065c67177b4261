import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { voiceNames } from "../../ui/voice.ts";
import { Button } from "../controls/button.tsx";
import { useWords, type Words } from "../messages/words.ts";
import type { Place } from "../problems/problem.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import { DependencyGraph } from "./dependency-graph.tsx";
import { LanesView } from "./lanes-view.tsx";
import { inMilliseconds, statusOf, titleOf } from "./requests.ts";
import type { SendProblem } from "./send.ts";
import { StatementList } from "./statement-list.tsx";
import { countOf, statementsOf } from "./statements.ts";
import { scaleOf } from "./waterfall.ts";
import { WaterfallTable } from "./waterfall-table.tsx";
import styles from "./xray.module.css";
import type { XrayState } from "./xray.ts";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
  readonly onJump: (place: Place) => void;
}

/** How many visitors may come at once; anyio's pool has forty threads. */
const visitors = [1, 2, 5, 45];

/** What the server did with a request. */
export function XrayPane({ session, name, onJump }: Props) {
  const all = useWords();
  const { xray: words } = all;
  const { xray, xrays, sender } = session;
  const state = useStore(xray.state);
  const requests = useStore(xray.requests);
  const chosen = useStore(xray.chosen);
  const root = useStore(xray.root);
  const draft = useStore(sender.draft);
  const other = xrays.find((one) => one !== xray) ?? null;
  const [count, setCount] = useState(1);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const on = state.kind === "on" || state.kind === "starting";

  const send = async () => {
    setSending(true);
    setProblem(null);
    setProblem(await session.sendWithXray(count));
    setSending(false);
  };

  return (
    <div className={styles.pane} data-framework={xray.framework}>
      <div className={styles.controls}>
        <Button look="primary" isDisabled={sending} onPress={() => void send()}>
          {sending ? words.waiting : words.send(`${draft.method} ${draft.path}`)}
        </Button>
        <label>
          <select
            aria-label={words.howMany}
            value={count}
            onChange={(event) => setCount(Number(event.target.value))}
          >
            {visitors.map((number) => (
              <option key={number} value={number}>
                {words.times(number)}
              </option>
            ))}
          </select>
        </label>
        <Button aria-pressed={on} onPress={() => (on ? xray.stop() : void xray.start())}>
          {words.toggle(on)}
        </Button>
        {requests.length > 0 && (
          <Button look="quiet" onPress={xray.clear}>
            {words.clear}
          </Button>
        )}
      </div>
      <p
        role="status"
        aria-label={words.status(name)}
        className={styles.status}
        data-kind={problem || state.kind === "ended" ? "failed" : state.kind}
      >
        {problem ? problemSentence(problem, words) : sentenceOf(state, requests.length, all)}
      </p>
      {requests.length > 1 && chosen && (
        <label className={styles.choice}>
          {words.request}
          <select
            value={chosen.root.id}
            onChange={(event) => {
              const found = requests.find((one) => one.root.id === event.target.value);
              if (found) xray.choose(found);
            }}
          >
            {requests.map((request, index) => (
              <option key={request.root.id} value={request.root.id}>
                {index + 1}. {titleOf(request)} {statusOf(request)}{" "}
                {inMilliseconds(request.root.end - request.arrived)}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen && (
        <Tabs className={styles.views ?? ""}>
          <TabList aria-label={words.views} className={styles.viewlist ?? ""}>
            <Tab id="time" className={styles.view ?? ""}>
              {words.time}
            </Tab>
            <Tab id="queries" className={styles.view ?? ""}>
              {words.queries} <span className={styles.count}>{countOf(statementsOf(chosen))}</span>
            </Tab>
            {xray.framework === "fastapi" && (
              <Tab id="dependencies" className={styles.view ?? ""}>
                {words.dependencies}
              </Tab>
            )}
            <Tab id="together" className={styles.view ?? ""}>
              {words.together}
            </Tab>
          </TabList>
          <TabPanel id="time">
            <TimeView session={session} other={other} onJump={onJump} />
          </TabPanel>
          <TabPanel id="queries">
            <StatementList request={chosen} root={root} onJump={onJump} />
          </TabPanel>
          {xray.framework === "fastapi" && (
            <TabPanel id="dependencies">
              <DependencyGraph request={chosen} root={root} onJump={onJump} />
            </TabPanel>
          )}
          <TabPanel id="together">
            <LanesView requests={requests} chosen={chosen} onChoose={xray.choose} />
          </TabPanel>
        </Tabs>
      )}
    </div>
  );
}

interface TimeProps extends Pick<Props, "session" | "onJump"> {
  readonly other: ProjectSession["xray"] | null;
}

/** The request's waterfall, and that of the other framework's on the same scale where there is one. */
function TimeView({ session: { xray }, other, onJump }: TimeProps) {
  const { xray: words } = useWords();
  const chosen = useStore(xray.chosen);
  const theirs = useStore((other ?? xray).chosen);
  const root = useStore(xray.root);
  const [beside, setBeside] = useState(false);
  const compared = other && theirs ? { other, theirs } : null;
  const scale = scaleOf([chosen, compared?.theirs ?? null]);
  if (!chosen) return null;
  return (
    <>
      <WaterfallTable framework={xray.framework} request={chosen} scale={scale} root={root} onJump={onJump} />
      {compared ? (
        <>
          <Button aria-pressed={beside} onPress={() => setBeside(!beside)}>
            {words.beside(!beside, voiceNames[compared.other.framework])}
          </Button>
          <p className={styles.hint}>{words.oneScale}</p>
          {beside && (
            <WaterfallTable
              framework={compared.other.framework}
              request={compared.theirs}
              scale={scale}
              root=""
              onJump={null}
            />
          )}
        </>
      ) : (
        other && <p className={styles.hint}>{words.sendOther(voiceNames[other.framework])}</p>
      )}
    </>
  );
}

function sentenceOf(state: XrayState, requests: number, all: Words): string {
  const { xray: words } = all;
  switch (state.kind) {
    case "off":
      return requests === 0 ? words.offFirst : words.off;
    case "starting":
      return words.starting;
    case "on":
      return requests === 0 ? words.on : words.followed(requests);
    case "ended":
      return words.ended;
    case "failed":
      return state.sentence(all);
  }
}

function problemSentence(problem: SendProblem, words: Words["xray"]): string {
  switch (problem.kind) {
    case "refused":
      return problem.sentence;
    case "no server":
      return words.noServer;
    case "unanswered":
      return words.unanswered(problem.count, problem.of);
  }
}
