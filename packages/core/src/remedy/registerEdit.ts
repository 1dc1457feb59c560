import type { Json } from "effect/Schema"
import type { Missing } from "../assessment/Finding.ts"
import type { Register } from "../requirement/entries.ts"
import { fill, localized } from "../text/Localized.ts"
import type { Edit } from "./Edit.ts"
import { effort } from "./effort.ts"

/** Reports a list of which nothing is known; `favourable` is one with which the finding would come out well. */
export const registerEdit = (register: Register, { fact, name, subject }: Missing, favourable: Json): Edit => {
  const path = `/${register}`
  return {
    patch: [{ op: "add", path, value: null }],
    subject,
    what: fill(localized("{subject}：提供{register}", "{subject}: provide the {register}"), {
      subject: subject.name,
      register: name
    }),
    kind: "report",
    effort: effort.register,
    needs: [{ path, fact, name, asks: "confirm", favourable }]
  }
}
