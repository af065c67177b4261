import { createTransport } from "nodemailer";

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** False when letters are only shown in the log of the server. */
  readonly delivers: boolean;
  send(letter: Letter): Promise<void>;
}

/** Milliseconds after which a mail server that does not answer is given up. */
const patience = 20_000;

/**
 * Sends by SMTP (`smtp://user:password@host:port` or `smtps://…`); without an address letters are shown in the log, so
 * that a class on one machine works without a mail server.
 * @param from "Counterpoint <class@school.example>"
 */
export function createMailer(url: string | undefined, from: string, log: (text: string) => void): Mailer {
  if (url === undefined)
    return {
      delivers: false,
      async send({ to, subject, text }) {
        log(`No mail server is configured (SMTP_URL). A letter to ${to}, "${subject}":\n${indent(text)}`);
      },
    };
  const transport = createTransport(
    {
      url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    },
    { from },
  );
  return {
    delivers: true,
    async send({ to, subject, text }) {
      await transport.sendMail({ to, subject, text });
    },
  };
}

const indent = (text: string) => text.replace(/^/gm, "  ");
