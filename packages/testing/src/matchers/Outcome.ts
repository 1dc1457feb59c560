/** What a matcher answers, in the shape that vitest asks for. */
export interface Outcome {
  readonly pass: boolean
  /** Why it failed, or with `not` why it should have. */
  readonly message: () => string
}

export const outcome = (pass: boolean, message: () => string): Outcome => ({ pass, message })
