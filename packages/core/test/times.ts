/** How often a law is tried, or at what size: `quick` in a test, `long` in a proof, which is `pnpm prove:laws` or `prove:tables`. */
export const times = <A = number>(quick: A, long: A): A => (process.env["KEPU_PROOF"] === undefined ? quick : long)
