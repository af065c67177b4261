import type { CheckRate } from "../../server/gradebook/live.ts";
import { InlineCode } from "../ui/inline-code.tsx";
import { voiceNames } from "../ui/voice.ts";
import styles from "./page.module.css";
import { Table } from "./table.tsx";

/** For each check of what was submitted last, how many pass it and what was wrong most often. */
export function CheckRates({ rates }: { readonly rates: readonly CheckRate[] }) {
  if (rates.length === 0) return <p>Nothing is graded yet.</p>;
  const head = [
    { key: "check", text: "Check" },
    { key: "framework", text: "Framework" },
    { key: "passed", text: "Pass", number: true },
    { key: "wrong", text: "Commonest wrong answers" },
  ];
  return (
    <Table label="Pass rate of each check" head={head}>
      {rates.map(({ itemId, item, check, sentence, framework, passed, tried, wrong }) => (
        <tr key={`${itemId} ${framework} ${check}`}>
          <th scope="row">
            <InlineCode text={sentence} />
            <p className={styles.soft}>{item}</p>
          </th>
          <td>{voiceNames[framework]}</td>
          <td data-align="number">
            {Math.round((passed / tried) * 100)} %{" "}
            <span className={styles.soft}>
              ({passed} of {tried})
            </span>
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
