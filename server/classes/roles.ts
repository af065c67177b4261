/** Roles within one class, from all rights to none over others. */
export const roles = ["owner", "instructor", "assistant", "learner"] as const;
export type Role = (typeof roles)[number];

/** What can be done in a class, besides one's own work. */
export type Right =
  /** See everybody's work and grades. */
  | "see-work"
  /** Comment on work, and grant extensions. */
  | "help"
  /** Make and change assignments, override grades, import the roster, make codes. */
  | "teach"
  /** Give roles above learner, archive and delete the class. */
  | "own";

const rights: Readonly<Record<Role, readonly Right[]>> = {
  owner: ["see-work", "help", "teach", "own"],
  instructor: ["see-work", "help", "teach"],
  assistant: ["see-work", "help"],
  learner: [],
};

export const may = (role: Role, right: Right): boolean => rights[role].includes(right);
