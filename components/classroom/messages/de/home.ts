import type { RoomWords } from "../words.ts";

export const home: RoomWords["home"] = {
  due: "Was fällig ist",
  calendar: "Fristen als Kalender",
  calendarText: " (iCal); die Adresse ist nur für dich.",
  classes: "Kurse",
  none: "Du bist noch in keinem Kurs.",
  join: "Einem Kurs beitreten",
  joinIt: "Beitreten",
  joinClass: "Dem Kurs beitreten",
  make: "Kurs anlegen",
  makeIt: "Kurs anlegen",
  timeZoneHelp: "Fristen gelten nach ihren Uhren. Geschrieben wie Europe/Berlin oder America/New_York.",
  platforms: "Lernplattformen",
  platformsText: " (Moodle, Canvas, …)",
  letOthers: "Jemand anderen Kurse anlegen lassen",
  letThem: "Erlauben",
  theirEmail: "Seine oder ihre E-Mail-Adresse",
  mayNow: (email) => `${email} darf jetzt Kurse anlegen.`,
  first: {
    title: "Die erste Lehrkraft",
    text: "Wer den Code hat, den der Server ausgegeben hat, verwaltet diese Website: darf als Erstes Kurse anlegen, es anderen erlauben und Lernplattformen anmelden.",
    submit: "Erste Lehrkraft werden",
  },
};
