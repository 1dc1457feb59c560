/** The registers whose records are reviewed: those that units report. */
export const reviewedRegisters = ["activities", "facilities", "officers", "recommendations"] as const
