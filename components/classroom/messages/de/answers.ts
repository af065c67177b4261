import type { RoomWords } from "../words.ts";

export const answers: RoomWords["answers"] = {
  signedOut: "Du bist abgemeldet.",
  failed: "Auf dem Server ist etwas misslungen. Von dir ist nichts verloren: Versuche es noch einmal.",
  large: "Das ist zu groß, um abgegeben zu werden.",
};
