import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { Field, Tick } from "../../../../../components/classroom/fields.tsx";
import { type RoomWords, roomWordsOf } from "../../../../../components/classroom/messages/words.ts";
import { Moment } from "../../../../../components/classroom/moment.tsx";
import styles from "../../../../../components/classroom/page.module.css";
import { State, Table } from "../../../../../components/classroom/table.tsx";
import type { Locale } from "../../../../../components/messages/locale.ts";
import type { Delivery, Webhook } from "../../../../../server/webhooks/webhooks.ts";
import { addWebhook, removeWebhook, rotateSecret } from "./actions.ts";

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly webhooks: readonly Webhook[];
  readonly deliveries: readonly Delivery[];
  /** False when the class is archived. */
  readonly open: boolean;
  readonly locale: Locale;
}

/** Addresses that are told of events, and what came of each message. */
export function Webhooks({ classId, zone, webhooks, deliveries, open, locale }: Props) {
  const words = roomWordsOf(locale);
  const { webhooks: texts } = words.connections;
  return (
    <section aria-labelledby="webhooks">
      <h2 id="webhooks">{texts.title}</h2>
      <p className={styles.soft}>
        {texts.intro}
        <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
        {texts.introEnd}
      </p>
      {open ? (
        <ActionForm action={addWebhook} submit={texts.add} label={texts.add}>
          <input type="hidden" name="classId" value={classId} />
          <Field
            label={texts.address}
            name="url"
            type="url"
            required
            maxLength={500}
            help={texts.addressHelp}
          />
          {Object.entries(texts.told).map(([type, text]) => (
            <Tick key={type} name="event" value={type} ticked label={text} />
          ))}
        </ActionForm>
      ) : null}
      <ul className={styles.rows}>
        {webhooks.map((hook) => (
          <Row key={hook.id} classId={classId} hook={hook} open={open} words={words} />
        ))}
      </ul>
      {deliveries.length > 0 ? <Log deliveries={deliveries} zone={zone} locale={locale} /> : null}
    </section>
  );
}

interface RowProps {
  readonly classId: string;
  readonly hook: Webhook;
  readonly open: boolean;
  readonly words: RoomWords;
}

function Row({ classId, hook: { id, url, events, disabledAt }, open, words }: RowProps) {
  const { webhooks: texts } = words.connections;
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
        {disabledAt ? <State kind="failed">{texts.disabled}</State> : null}
      </p>
      {open ? (
        <ActionForm
          action={rotateSecret}
          submit={disabledAt ? texts.beginAgain : texts.anotherSecret}
          look="plain"
          label={texts.secretOf(url)}
        >
          {hidden}
        </ActionForm>
      ) : null}
      <ActionForm
        action={removeWebhook}
        submit={words.common.remove}
        look="plain"
        label={texts.removeOf(url)}
      >
        {hidden}
      </ActionForm>
    </li>
  );
}

function Log({ deliveries, zone, locale }: Pick<Props, "deliveries" | "zone" | "locale">) {
  const { webhooks: texts } = roomWordsOf(locale).connections;
  const head = texts.head.map((text) => ({ key: text, text }));
  return (
    <>
      <h3>{texts.last}</h3>
      <Table label={texts.last} head={head}>
        {deliveries.map(({ id, createdAt, type, url, status, tries, problem, triedAt }) => (
          <tr key={id}>
            <th scope="row">
              <Moment at={createdAt} zone={zone} locale={locale} />
            </th>
            <td>{type}</td>
            <td>{url}</td>
            <td>
              <State kind={status === "delivered" ? "solved" : status}>{texts.status[status]}</State>{" "}
              {problem}
            </td>
            <td>{tries}</td>
            <td>{triedAt ? <Moment at={triedAt} zone={zone} locale={locale} /> : texts.noneYet}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
