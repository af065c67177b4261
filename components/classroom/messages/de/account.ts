import type { RoomWords } from "../words.ts";

export const account: RoomWords["account"] = {
  title: "Konto",
  signIn: {
    title: "Anmelden",
    changed: "Dein Passwort ist geändert. Melde dich mit dem neuen an.",
    intro:
      "Die Lektionen brauchen kein Konto: Was du tust, bleibt in deinem Browser, vor und nach dem Anmelden. Ein Konto ist für Kurse da.",
    with: (name) => `Mit ${name} anmelden`,
    make: "Konto anlegen",
    forgot: "Ich habe mein Passwort vergessen",
  },
  signUp: {
    title: "Konto anlegen",
    deleted: "Dein Konto und alles, was über dich gespeichert war, ist gelöscht.",
    nameHelp: "Wie dein Kurs dich kennt.",
    passwordHelp: "Mindestens 10 Zeichen.",
    have: "Ich habe ein Konto",
    noName: "Der Name fehlt.",
    longName: "Der Name hat höchstens 120 Zeichen.",
  },
  confirm: {
    title: "Bestätige deine Adresse",
    text: "Ein Brief mit einem Link ist an dich unterwegs. Öffne den Link, und du bist angemeldet.",
    nothing:
      "Nach einigen Minuten noch nichts? Schau im Spam nach, oder melde dich an: Dann wird der Brief noch einmal gesendet.",
    shownInLog: "Diese Website hat keinen Mailserver: Briefe stehen dort, wo der Server gestartet wurde.",
  },
  forgot: {
    title: "Passwort vergessen",
    send: "Link senden",
    sent: "Wenn diese Adresse ein Konto hat, ist ein Brief mit einem Link unterwegs.",
  },
  reset: {
    title: "Neues Passwort",
    heading: "Wähle ein neues Passwort",
    submit: "Passwort ändern",
    label: "Neues Passwort",
    help: "Mindestens 10 Zeichen. Alle deine Sitzungen enden.",
  },
  signOut: "Abmelden",
  sessions: "Wo du angemeldet bist",
  thisOne: ", diese hier",
  since: "seit",
  from: (address) => `, von ${address}`,
  end: "Diese Sitzung beenden",
  ended: "Diese Sitzung ist beendet.",
  endedAlready: "Diese Sitzung ist schon beendet.",
  browser: "Ein Browser",
  on: (browser, system) => `${browser} auf ${system}`,
  kept: "Was über dich gespeichert ist",
  download: "Herunterladen",
  delete: "Konto löschen",
  deleteText: "Deine Mitgliedschaften, Abgaben und Noten werden mit gelöscht, sofort und für immer.",
  problems: {
    INVALID_EMAIL_OR_PASSWORD: "Die Adresse oder das Passwort ist falsch.",
    EMAIL_NOT_VERIFIED:
      "Diese Adresse ist noch nicht bestätigt: Öffne den Link in dem Brief, der eben noch einmal an sie gesendet wurde.",
    PASSWORD_TOO_SHORT: "Ein Passwort hat mindestens 10 Zeichen.",
    PASSWORD_TOO_LONG: "Ein Passwort hat höchstens 128 Zeichen.",
    INVALID_TOKEN: "Dieser Link ist verbraucht oder zu alt: Fordere einen neuen an.",
    INVALID_EMAIL: "Das ist keine E-Mail-Adresse.",
    INVALID_PASSWORD: "Das Passwort ist falsch.",
  },
  tooOften: "Das wurde zu oft versucht. Warte eine Minute und versuche es dann noch einmal.",
  refused: "Das wurde abgelehnt.",
};
