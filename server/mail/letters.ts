/** A language that letters are written in. */
export type Language = "en" | "de";

interface Text {
  readonly subject: string;
  readonly text: string;
}

interface Letters {
  readonly confirm: (address: string, url: string) => Text;
  readonly reset: (url: string) => Text;
  readonly invitation: (className: string, address: string, url: string) => Text;
}

const en: Letters = {
  confirm: (address, url) => ({
    subject: "Confirm your address for Counterpoint",
    text: `Open this address within a day to confirm that ${address} is yours:\n\n${url}\n\nIf you did not sign up, do nothing.`,
  }),
  reset: (url) => ({
    subject: "Choose a new password for Counterpoint",
    text: `Open this address within an hour to choose a new password:\n\n${url}\n\nIf you did not ask for it, do nothing: your password stays as it is.`,
  }),
  invitation: (className, address, url) => ({
    subject: `You are expected in ${className}`,
    text: `Your instructor put you on the roster of "${className}" on Counterpoint. Sign up with this address, ${address}, and the class will be there:\n\n${url}`,
  }),
};

const de: Letters = {
  confirm: (address, url) => ({
    subject: "Bestätige deine Adresse für Counterpoint",
    text: `Öffne diese Adresse innerhalb eines Tages, um zu bestätigen, dass ${address} deine ist:\n\n${url}\n\nWenn du kein Konto angelegt hast, tu nichts.`,
  }),
  reset: (url) => ({
    subject: "Wähle ein neues Passwort für Counterpoint",
    text: `Öffne diese Adresse innerhalb einer Stunde, um ein neues Passwort zu wählen:\n\n${url}\n\nWenn du nicht darum gebeten hast, tu nichts: Dein Passwort bleibt, wie es ist.`,
  }),
  invitation: (className, address, url) => ({
    subject: `Du wirst erwartet in ${className}`,
    text: `Du stehst auf der Teilnehmerliste von „${className}“ auf Counterpoint. Lege mit dieser Adresse, ${address}, ein Konto an, und der Kurs ist da:\n\n${url}`,
  }),
};

/** What letters say. */
export const lettersIn = (language: Language): Letters => ({ en, de })[language];

/** The header in which the site tells whose language a request's letters are written in. */
export const languageHeader = "x-counterpoint-language";

export const languageOf = (request: Request | undefined): Language =>
  request?.headers.get(languageHeader) === "de" ? "de" : "en";
