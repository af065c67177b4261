import { Message } from "../../../../components/ui/message.tsx";
import { classroom } from "../../../../server/current.ts";
import { inLanguage, titled } from "../../language.ts";

export const generateMetadata = titled((words) => words.account.confirm.title);

export default async function CheckMailPage() {
  const { confirm } = (await inLanguage()).words.account;
  return (
    <Message title={confirm.title}>
      <p>{confirm.text}</p>
      {classroom().context.mailer.delivers ? <p>{confirm.nothing}</p> : <p>{confirm.shownInLog}</p>}
    </Message>
  );
}
