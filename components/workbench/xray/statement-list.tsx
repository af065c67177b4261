import { useWords } from "../messages/words.ts";
import type { Place } from "../problems/problem.ts";
import { PlaceLink } from "./place-link.tsx";
import { inMilliseconds, type TracedRequest } from "./requests.ts";
import { countOf, parametersOf, type Statement, statementsOf } from "./statements.ts";
import { placeOf } from "./waterfall.ts";
import styles from "./xray.module.css";

interface Props {
  readonly request: TracedRequest;
  readonly root: string;
  readonly onJump: (place: Place) => void;
}

/** Parameters of how many runs are listed. */
const listed = 5;

/** The queries of a request with their number; one that is repeated for each row is called by its name. */
export function StatementList({ request, root, onJump }: Props) {
  const { xray } = useWords();
  const statements = statementsOf(request);
  const count = countOf(statements);
  if (count === 0) return <p className={styles.hint}>{xray.noDatabase}</p>;
  const duration = statements.reduce((sum, statement) => sum + statement.duration, 0);
  return (
    <>
      <p className={styles.summary}>
        <strong>{xray.count(count)}</strong>, {xray.inAll(inMilliseconds(duration))}
      </p>
      <ol className={styles.statements}>
        {statements.map((statement) => (
          <li key={`${statement.text} ${statement.spans[0]?.id}`}>
            <code>{statement.text}</code>
            <p>
              {xray.ran(statement.spans.length)}, {inMilliseconds(statement.duration)}{" "}
              <PlaceLink place={placeOf(statement.spans[0]?.attributes ?? {}, root)} onJump={onJump} />
            </p>
            {statement.repeats && <Repeats statement={statement} />}
            <Parameters statement={statement} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Repeats({ statement }: { readonly statement: Statement }) {
  const { xray } = useWords();
  return (
    <p className={styles.repeats}>
      <strong>N+1.</strong> {xray.repeats(statement.spans.length)}
      <code>select_related</code>
      {xray.or}
      <code>prefetch_related</code>
      {xray.inDjango}
      <code>selectinload</code>
      {xray.inSqlalchemy}
    </p>
  );
}

function Parameters({ statement }: { readonly statement: Statement }) {
  const { xray } = useWords();
  const all = statement.spans.map(parametersOf).filter((parameters) => parameters !== "");
  if (all.length === 0) return null;
  const more = all.length - listed;
  return <p className={styles.parameters}>{xray.with(all.slice(0, listed).join(", "), more)}</p>;
}
