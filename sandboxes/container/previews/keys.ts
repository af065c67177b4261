/** In a preview's sessionStorage: how often the bootstrap page has tried. */
export const BOOTSTRAP_KEY = "counterpoint-bootstrap";
/** BroadcastChannel on which a bridge tells the pages of its origin what `document.cookie` shows. */
export const COOKIE_CHANNEL = "counterpoint-cookies";
