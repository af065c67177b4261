import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { Field, Tick } from "../../../../../components/classroom/fields.tsx";
import { Moment } from "../../../../../components/classroom/moment.tsx";
import styles from "../../../../../components/classroom/page.module.css";
import { State, Table } from "../../../../../components/classroom/table.tsx";
import type { Delivery, Webhook } from "../../../../../server/webhooks/webhooks.ts";
import { addWebhook, removeWebhook, rotateSecret } from "./actions.ts";

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly webhooks: readonly Webhook[];
  readonly deliveries: readonly Delivery[];
  /** False when the class is archived. */
  readonly open: boolean;
}

const told: readonly (readonly [string, string])[] = [
  ["submission.graded", "a submission is graded"],
  ["results.released", "results are released by hand"],
  ["grade.set", "a grade is set by hand, or withdrawn"],
];

/** Addresses that are told of events, and what came of each message. */
export function Webhooks({ classId, zone, webhooks, deliveries, open }: Props) {
  return (
    <section aria-labelledby="webhooks">
      <h2 id="webhooks">Webhooks</h2>
      <p className={styles.soft}>
        An address is told when something happens, with a message that is signed as{" "}
        <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has it.
      </p>
      {open ? (
        <ActionForm action={addWebhook} submit="Add a webhook" label="Add a webhook">
          <input type="hidden" name="classId" value={classId} />
          <Field
            label="Address"
            name="url"
            type="url"
            required
            maxLength={500}
            help="It begins with https://."
          />
          {told.map(([type, text]) => (
            <Tick key={type} name="event" value={type} ticked label={`When ${text}`} />
          ))}
        </ActionForm>
      ) : null}
      <ul className={styles.rows}>
        {webhooks.map((hook) => (
          <Row key={hook.id} classId={classId} hook={hook} open={open} />
        ))}
      </ul>
      {deliveries.length > 0 ? <Log deliveries={deliveries} zone={zone} /> : null}
    </section>
  );
}

interface RowProps {
  readonly classId: string;
  readonly hook: Webhook;
  readonly open: boolean;
}

function Row({ classId, hook: { id, url, events, disabledAt }, open }: RowProps) {
  const hidden = (
    <>
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="webhookId" value={id} />
    </>
  );
  return (
    <li>
      <p>
        <code>{url}</code> {events.join(", ")}{" "}
        {disabledAt ? <State kind="failed">told nothing more: it failed too often</State> : null}
      </p>
      {open ? (
        <ActionForm
          action={rotateSecret}
          submit={disabledAt ? "Begin again with another secret" : "Another secret"}
          look="plain"
          label={`Secret of ${url}`}
        >
          {hidden}
        </ActionForm>
      ) : null}
      <ActionForm action={removeWebhook} submit="Remove" look="plain" label={`Remove ${url}`}>
        {hidden}
      </ActionForm>
    </li>
  );
}

function Log({ deliveries, zone }: { readonly deliveries: readonly Delivery[]; readonly zone: string }) {
  const head = ["Since", "Event", "To", "Outcome", "Tries", "Last try"].map((text) => ({ key: text, text }));
  return (
    <>
      <h3>Last messages</h3>
      <Table label="Last messages" head={head}>
        {deliveries.map(({ id, createdAt, type, url, status, tries, problem, triedAt }) => (
          <tr key={id}>
            <th scope="row">
              <Moment at={createdAt} zone={zone} />
            </th>
            <td>{type}</td>
            <td>{url}</td>
            <td>
              <State kind={status === "delivered" ? "solved" : status}>{status}</State> {problem}
            </td>
            <td>{tries}</td>
            <td>{triedAt ? <Moment at={triedAt} zone={zone} /> : "none yet"}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
