/** So long, in milliseconds, a test may take before it hangs. A busy machine is no fault: what must be quick tells `spent`. */
export const patience = process.env["KEPU_PROOF"] === undefined ? 600_000 : 3_600_000

/** How often a law is tried: so often in a test, and `long` times in the proof, which is `pnpm prove:laws`. */
export const times = (quick: number, long: number): number => (process.env["KEPU_PROOF"] === undefined ? quick : long)
