/**
 * How much work one lint does at most, in steps: about as many as characters of conditions are looked at. What is left
 * then is reported as too large to check. A notice of thirty rules takes a hundredth of it.
 */
export const mostSteps = 100_000_000

/** Steps that one question about conditions may take. */
export const mostStepsOfOne = mostSteps / 3

/** The work that a lint has done. */
export interface Budget {
  readonly spend: (steps: number) => void
  readonly spent: () => number
  readonly isSpent: () => boolean
}

export const budgetOf = (most: number): Budget => {
  let steps = 0
  return {
    spend: (more) => {
      steps += more
    },
    spent: () => steps,
    isSpent: () => steps >= most
  }
}
