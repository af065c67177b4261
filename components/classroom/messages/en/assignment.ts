/** An assignment: for learners what to do, for those who teach its rules. */
export const assignment = {
  title: "Assignment",
  list: "Assignments",
  make: "Make an assignment",
  makeIt: "Make the assignment",
  fresh: "New assignment",
  nothing: "Nothing is assigned yet.",
  nothingDue: "Nothing is due.",
  states: { draft: "draft", planned: "planned", open: "open", closed: "closed" },
  due: "due",
  dueAt: "Due",
  noDue: "no due time",
  noDueTime: "No due time.",
  lateUntil: "; late work is taken until ",
  exercises: "Exercises",
  work: (checks: number, points: number) =>
    `${checks === 1 ? "1 check" : `${checks} checks`}, ${points === 1 ? "1 point" : `${points} points`}. Submit from the workbench's checks.`,
  yourAttempts: "Your attempts",
  frameworks: {
    either: "FastAPI or Django",
    both: "FastAPI and Django",
    fastapi: "FastAPI",
    django: "Django",
  },
  eachHalf: ", each counting half",
  rules(frameworks: string, attempts: number | null, percentPerDay: number) {
    const tries = attempts === null ? "Any number of attempts" : `${attempts} attempts at each`;
    const late = percentPerDay > 0 ? `; ${percentPerDay} % off for each day late` : "";
    return `${frameworks}. ${tries}, the best counts${late}.`;
  },
  solve: {
    title: "Exercise",
    up: "The assignment",
    hidden: (count: number) =>
      `${count === 1 ? "One more check is" : `${count} more checks are`} asked on the server, once you submit.`,
  },
  attempts: {
    label: "Attempts",
    none: "Nothing was submitted yet.",
    attempt: "Attempt",
    received: "Received",
    receipt: "Receipt",
    points: "Points",
    /** @param title of the exercise */
    of: (title: string | undefined, number: number) => `${title}, attempt ${number}`,
    queued: "waits to be graded",
    grading: "being graded",
    graded: "graded, shown later",
    failed: "could not be graded",
  },
};
