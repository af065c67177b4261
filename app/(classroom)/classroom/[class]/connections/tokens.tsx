import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { Choice, Field } from "../../../../../components/classroom/fields.tsx";
import { roomWordsOf } from "../../../../../components/classroom/messages/words.ts";
import { Moment } from "../../../../../components/classroom/moment.tsx";
import styles from "../../../../../components/classroom/page.module.css";
import { Table } from "../../../../../components/classroom/table.tsx";
import type { Locale } from "../../../../../components/messages/locale.ts";
import type { StandingToken } from "../../../../../server/api/tokens.ts";
import { createToken, revokeToken } from "./actions.ts";

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly tokens: readonly StandingToken[];
  /** False when the class is archived: what there is can only be ended. */
  readonly open: boolean;
  readonly locale: Locale;
}

/** Keys for programs that read or keep the class's roster, assignments, submissions and grades. */
export function Tokens({ classId, zone, tokens, open, locale }: Props) {
  const { common, connections } = roomWordsOf(locale);
  const words = connections.tokens;
  const columns = [common.name, words.access, words.madeBy, words.lastUsed, words.until, words.end];
  const head = columns.map((text) => ({
    key: text,
    text,
  }));
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{words.title}</h2>
      <p className={styles.soft}>
        {words.intro}
        <a href="/api/v1/openapi.json">{words.document}</a>
        {words.thisClass}
        <code>{classId}</code>.
      </p>
      {open ? (
        <ActionForm action={createToken} submit={words.make} inline label={words.make}>
          <input type="hidden" name="classId" value={classId} />
          <Field label={common.name} name="name" required maxLength={60} />
          <Choice
            label={words.access}
            name="access"
            options={[
              ["read", words.read],
              ["write", words.write],
            ]}
          />
          <Field label={words.days} name="days" type="number" min={1} max={365} defaultValue={90} required />
        </ActionForm>
      ) : null}
      {tokens.length > 0 ? (
        <Table label={words.label} head={head}>
          {tokens.map(({ id, name, mayWrite, person, lastUsedAt, expiresAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{mayWrite ? words.write : words.read}</td>
              <td>{person}</td>
              <td>{lastUsedAt ? <Moment at={lastUsedAt} zone={zone} locale={locale} /> : words.never}</td>
              <td>
                <Moment at={expiresAt} zone={zone} locale={locale} />
              </td>
              <td>
                <ActionForm action={revokeToken} submit={words.endIt} look="plain" label={words.endOf(name)}>
                  <input type="hidden" name="classId" value={classId} />
                  <input type="hidden" name="tokenId" value={id} />
                </ActionForm>
              </td>
            </tr>
          ))}
        </Table>
      ) : null}
    </section>
  );
}
