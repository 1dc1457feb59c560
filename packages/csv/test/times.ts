export { times } from "../../core/test/times.ts"

/** So long, in milliseconds, a test may take before it hangs. A busy machine is no fault: what must be quick tells `spent`. */
export const patience = process.env["KEPU_PROOF"] === undefined ? 600_000 : 3_600_000
