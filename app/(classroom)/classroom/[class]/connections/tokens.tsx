import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { Choice, Field } from "../../../../../components/classroom/fields.tsx";
import { Moment } from "../../../../../components/classroom/moment.tsx";
import styles from "../../../../../components/classroom/page.module.css";
import { Table } from "../../../../../components/classroom/table.tsx";
import type { StandingToken } from "../../../../../server/api/tokens.ts";
import { createToken, revokeToken } from "./actions.ts";

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly tokens: readonly StandingToken[];
  /** False when the class is archived: what there is can only be ended. */
  readonly open: boolean;
}

/** Keys for programs that read or keep the class's roster, assignments, submissions and grades. */
export function Tokens({ classId, zone, tokens, open }: Props) {
  const head = ["Name", "Access", "Made by", "Last used", "Until", "End"].map((text) => ({
    key: text,
    text,
  }));
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">Tokens for programs</h2>
      <p className={styles.soft}>
        With a token a program reads or keeps roster, assignments, submissions and grades of this class. It
        may do what its maker may. <a href="/api/v1/openapi.json">What it can ask for (OpenAPI 3.1)</a>; this
        class is <code>{classId}</code>.
      </p>
      {open ? (
        <ActionForm action={createToken} submit="Make a token" inline label="Make a token">
          <input type="hidden" name="classId" value={classId} />
          <Field label="Name" name="name" required maxLength={60} />
          <Choice
            label="Access"
            name="access"
            options={[
              ["read", "read"],
              ["write", "read and write"],
            ]}
          />
          <Field label="Days" name="days" type="number" min={1} max={365} defaultValue={90} required />
        </ActionForm>
      ) : null}
      {tokens.length > 0 ? (
        <Table label="Tokens" head={head}>
          {tokens.map(({ id, name, mayWrite, person, lastUsedAt, expiresAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{mayWrite ? "read and write" : "read"}</td>
              <td>{person}</td>
              <td>{lastUsedAt ? <Moment at={lastUsedAt} zone={zone} /> : "never"}</td>
              <td>
                <Moment at={expiresAt} zone={zone} />
              </td>
              <td>
                <ActionForm action={revokeToken} submit="End it" look="plain" label={`End ${name}`}>
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
