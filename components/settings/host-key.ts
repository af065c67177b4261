/** Where the browser keeps which host the reader chose (`localStorage`). */
export const hostKey = "counterpoint:host";
