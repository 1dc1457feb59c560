import type { UnitId, Unread } from "@kepu/core/portfolio"
import { records } from "@kepu/core/schema"
import type { Found } from "./acceptRecord.ts"

const registers = records.unread.fields.register.literals

/** What is known of a record that could not be read. Of the other registers nothing follows from a lack. */
export const lostRecord = ({
  facts = {},
  file,
  register,
  row
}: Pick<Found, "facts" | "file" | "register" | "row">): ReadonlyArray<Unread> => {
  const lost = registers.find((name) => name === register)
  if (lost === undefined) return []
  const unit = facts["host"] ?? facts["unit"]
  const of = typeof unit === "string" && unit !== "" ? { unit: unit as UnitId } : {}
  return [{ register: lost, ...of, source: { file, row } }]
}

/** A line that may have held a record of any register. */
export const lostLine = (place: Pick<Found, "file" | "row">): ReadonlyArray<Unread> =>
  registers.flatMap((register) => lostRecord({ ...place, register }))
