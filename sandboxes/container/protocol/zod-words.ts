import { config } from "zod/v4/core";
import en from "zod/v4/locales/en.js";

/** Imported where a refusal is shown to developers: the small zod has no words for what it refuses until it is given some. */
config(en());
