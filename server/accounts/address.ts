/** The request header that names who asks; the server sets it, whatever a browser sent under this name. */
export const addressHeader = "x-counterpoint-address";
