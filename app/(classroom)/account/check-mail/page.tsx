import type { Metadata } from "next";
import { Message } from "../../../../components/ui/message.tsx";
import { classroom } from "../../../../server/current.ts";

export const metadata: Metadata = { title: "Confirm your address" };

export default function CheckMailPage() {
  return (
    <Message title="Confirm your address">
      <p>A letter with a link is on its way to you. Open the link, and you are signed in.</p>
      {classroom().context.mailer.delivers ? (
        <p>Nothing there after some minutes? Look among the spam, or sign in: that sends the letter again.</p>
      ) : (
        <p>This site has no mail server: letters are shown where the server was started.</p>
      )}
    </Message>
  );
}
