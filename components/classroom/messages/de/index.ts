import type { RoomWords } from "../words.ts";
import { account } from "./account.ts";
import { answers } from "./answers.ts";
import { assignment } from "./assignment.ts";
import { common } from "./common.ts";
import { connections } from "./connections.ts";
import { home } from "./home.ts";
import { manage } from "./manage.ts";
import { own } from "./own.ts";
import { people } from "./people.ts";
import { room } from "./room.ts";
import { submission } from "./submission.ts";

/** What the classroom says in German. */
export const de: RoomWords = {
  account,
  answers,
  assignment,
  common,
  connections,
  home,
  manage,
  own,
  people,
  room,
  submission,
};
