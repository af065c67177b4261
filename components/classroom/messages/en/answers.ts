/** What the server answers the workbench and the editor of exercises. */
export const answers = {
  signedOut: "You are signed out.",
  failed: "Something failed on the server. Nothing of yours is lost: try again.",
  large: "That is too large to be submitted.",
};
