import type { CheckRate } from "../../server/gradebook/live.ts";
import type { Locale } from "../messages/locale.ts";
import { InlineCode } from "../ui/inline-code.tsx";
import { voiceNames } from "../ui/voice.ts";
import { roomWordsOf } from "./messages/words.ts";
import styles from "./page.module.css";
import { Table } from "./table.tsx";

interface Props {
  readonly rates: readonly CheckRate[];
  readonly locale: Locale;
}

/** For each check of what was submitted last, how many pass it and what was wrong most often. */
export function CheckRates({ rates, locale }: Props) {
  const { common, room } = roomWordsOf(locale);
  const words = room.rates;
  if (rates.length === 0) return <p>{words.none}</p>;
  const head = [
    { key: "check", text: words.check },
    { key: "framework", text: words.framework },
    { key: "passed", text: words.pass, number: true },
    { key: "wrong", text: words.wrong },
  ];
  return (
    <Table label={words.label} head={head}>
      {rates.map(({ itemId, item, check, sentence, framework, passed, tried, wrong }) => (
        <tr key={`${itemId} ${framework} ${check}`}>
          <th scope="row">
            <InlineCode text={sentence} />
            <p className={styles.soft}>{item}</p>
          </th>
          <td>{voiceNames[framework]}</td>
          <td data-align="number">
            {common.percent(Math.round((passed / tried) * 100))}{" "}
            <span className={styles.soft}>{words.of(passed, tried)}</span>
          </td>
          <td>
            {wrong.map(({ message, learners }) => (
              <p key={message}>
                {learners} × {message}
              </p>
            ))}
          </td>
        </tr>
      ))}
    </Table>
  );
}
