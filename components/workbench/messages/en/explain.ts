/** What an exception or a complaint of a framework means, and what to do next. */
export const explain = {
  indentation: (message: string) => ({
    sentence: `The indentation is not consistent: ${message}.`,
    advice: "Give all lines of a block the same number of spaces, four a level.",
  }),
  neverClosed: (bracket: string) => ({
    sentence: `A “${bracket}” is opened here and never closed.`,
    advice: "Add the closing bracket where the expression ends.",
  }),
  syntax: (message: string) => ({
    sentence: `Python cannot read this line: ${message}.`,
    advice: "Look for a missing bracket, colon, comma or quote on this line or the one before.",
  }),
  noModule: (module: string) => ({
    sentence: `There is no module “${module}”.`,
    advice: `Check the spelling where “${module}” is imported or listed (INSTALLED_APPS counts). A module of yours is a file of the project.`,
  }),
  notInModule: (name: string, module: string) => ({
    sentence: `“${module}” has no “${name}”.`,
    advice: `Check the spelling, or define “${name}” there. Two files that import each other cause this too.`,
  }),
  /** @param more Python's own guess, "" when it has none */
  unknownName: (name: string, more: string) => ({
    sentence: `The name “${name}” is not known here${more || "."}`,
    advice: "Check the spelling, import it, or define it above its first use.",
  }),
  noAttribute: (message: string) => ({
    sentence: `Something is asked for an attribute that it does not have: ${message}.`,
    advice: "Check the spelling, and what kind of object this is.",
  }),
  missingArgument: (called: string, names: string) => ({
    sentence: `“${called}” is called without ${names}.`,
    advice: "Pass the argument, or, when the framework shall call it, hand over the function without “()”.",
  }),
  noKey: (key: string) => ({
    sentence: `There is no key ${key}.`,
    advice: "Check the spelling, or use “.get()” where the key may be absent.",
  }),
  endless: {
    sentence: "A function calls itself without end.",
    advice: "Give it a case in which it returns without calling itself.",
  },
  memory: { sentence: "The program used up its memory.", advice: "Hold less at once." },
  interrupted: {
    sentence: "The program was interrupted while it ran this line.",
    advice: "If you did not stop it, it was a loop that did not end: give it a way out.",
  },
  raised: (exception: string) => `${exception} was raised.`,
  placed: "The marked line is the last of yours that ran. The console has the whole traceback.",
  unplaced:
    "No line of yours was running: the framework met this while it handled what your code gave it. The console has the whole traceback.",
  noServerModule: (module: string, file: string) => ({
    sentence: `The server looks for the module “${module}”, and there is none.`,
    advice: `The project needs a file “${file}”: create it, or give the renamed file its name back.`,
  }),
  noApplication: (name: string, module: string) => ({
    sentence: `The server looks for the name “${name}” in “${module}”, and there is none.`,
    advice: `Give the application that name: ${name} = FastAPI().`,
  }),
  portInUse: {
    sentence: "The port is in use: another server answers there already.",
    advice: "Stop the other server, then run again.",
  },
  systemCheck: "Django checked the project before starting and refused it: change this and save.",
};
