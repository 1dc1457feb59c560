import type { Activity, Portfolio } from "@kepu/core"
import { activity, findingsOf, type FormData, portfolio } from "../sample.ts"

/** What a finding carries beside its status: who answers, what it rests on, what is missing and of whom, what to do. */
export const lines = (form: FormData, parts: Partial<typeof Portfolio.Encoded>, asOf?: string): string =>
  findingsOf(form, portfolio(parts), asOf)
    .flatMap(({ facts, message, missing, remedies, status, subject, unit }) => [
      `${subject.id} ${status}${unit === undefined ? "" : ` (${unit.id})`}: ${message.en}`,
      ...(facts.length === 0 ? [] : [`  rests on ${facts.map(({ fact, value }) => `${fact} ${value.en}`).join(", ")}`]),
      ...(missing.length === 0
        ? []
        : [`  lacks ${missing.map(({ fact, subject: { id } }) => `${fact} of ${id}`).join(", ")}`]),
      ...remedies.map(({ kind, text }) => `  ${kind}: ${text.en}`)
    ])
    .join("\n")

/** Units of one kind, and units that are, are not, and may be of it. */
export const kinds = { _tag: "KindIn", kinds: ["member-unit"] } as const
export const everyone = { _tag: "EveryUnit" } as const
export const noLimit = { _tag: "NoLimit" } as const
export const bound = { id: "bound", name: "甲局", kinds: ["member-unit"] }
export const free = { id: "free", name: "乙镇", kinds: ["township"] }
export const unknown = { id: "unknown", name: "丙单位" }
export const units = [bound, free, unknown]
export const of = (host: string, id: string, facts: Partial<typeof Activity.Encoded> = {}) =>
  activity({ id, host, ...facts })
