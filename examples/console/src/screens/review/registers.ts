import type { ReviewedItem } from "@kepu/client"
import { reviewedRegisters } from "@kepu/core/review"

/** Whether records of a register are reviewed. */
export const isRegister = (name: string): name is ReviewedItem["register"] =>
  (reviewedRegisters as ReadonlyArray<string>).includes(name)
