/** The order of what was done in a review. */
interface Done {
  readonly rounds: ReadonlyArray<{ readonly decision: "accepted" | "returned"; readonly version: number }>
  readonly resubmissions: ReadonlyArray<{ readonly round: number; readonly version: number }>
}

/** What of a review cannot have been done in this order; `undefined` if all can. Versions never go back. */
export const outOfOrder = ({ resubmissions, rounds }: Done): string | undefined => {
  let at = 0
  let answered = 0
  for (const { round, version } of resubmissions) {
    const answers = rounds[round - 1]
    if (answers?.decision !== "returned") return `resubmission ${round} answers no return`
    if (round <= answered) return `round ${round} is answered twice, or before an earlier one`
    if (version < answers.version) return `resubmission ${round} is of an earlier version than the return`
    answered = round
  }
  for (const [n, { version }] of rounds.entries()) {
    if (version < at) return `round ${n + 1} is of an earlier version than what was before`
    at = Math.max(version, resubmissions.find(({ round }) => round === n + 1)?.version ?? 0)
  }
  return undefined
}
