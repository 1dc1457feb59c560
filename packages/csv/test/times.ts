/** How often a law is tried: so often in a test, and `long` times in the proof, which is `pnpm prove:laws`. */
export const times = (quick: number, long: number): number => (process.env["KEPU_PROOF"] === undefined ? quick : long)
