/** Signing up, signing in, and one's own account. */
export const account = {
  title: "Account",
  signIn: {
    title: "Sign in",
    changed: "Your password is changed. Sign in with the new one.",
    intro:
      "The lessons need no account: what you do stays in your browser, before and after you sign in. An account is for classes.",
    /** @param name of the provider */
    with: (name: string) => `Sign in with ${name}`,
    make: "Make an account",
    forgot: "I forgot my password",
  },
  signUp: {
    title: "Make an account",
    deleted: "Your account and what was kept of you are deleted.",
    nameHelp: "As your class knows you.",
    passwordHelp: "At least 10 characters.",
    have: "I have an account",
    noName: "The name is missing.",
    longName: "The name has at most 120 characters.",
  },
  confirm: {
    title: "Confirm your address",
    text: "A letter with a link is on its way to you. Open the link, and you are signed in.",
    nothing:
      "Nothing there after some minutes? Look among the spam, or sign in: that sends the letter again.",
    shownInLog: "This site has no mail server: letters are shown where the server was started.",
  },
  forgot: {
    title: "Forgotten password",
    send: "Send me a link",
    sent: "If this address has an account, a letter with a link is on its way.",
  },
  reset: {
    title: "New password",
    heading: "Choose a new password",
    submit: "Change the password",
    label: "New password",
    help: "At least 10 characters. Every session of yours ends.",
  },
  signOut: "Sign out",
  sessions: "Where you are signed in",
  thisOne: ", this one",
  since: "since",
  from: (address: string) => `, from ${address}`,
  end: "End this session",
  ended: "That session has ended.",
  endedAlready: "That session has ended already.",
  browser: "A browser",
  on: (browser: string, system: string) => `${browser} on ${system}`,
  kept: "What is kept of you",
  download: "Download it",
  delete: "Delete the account",
  deleteText: "Your memberships, submissions and grades are deleted with it, at once and for ever.",
  problems: {
    INVALID_EMAIL_OR_PASSWORD: "The address or the password is wrong.",
    EMAIL_NOT_VERIFIED:
      "This address is not confirmed yet: open the link in the letter that was just sent to it again.",
    PASSWORD_TOO_SHORT: "A password has at least 10 characters.",
    PASSWORD_TOO_LONG: "A password has at most 128 characters.",
    INVALID_TOKEN: "This link is used or too old: ask for a new one.",
    INVALID_EMAIL: "That is no e-mail address.",
    INVALID_PASSWORD: "The password is wrong.",
  } as Readonly<Record<string, string>>,
  tooOften: "That was tried too often. Wait a minute, then try again.",
  refused: "That was refused.",
};
