import * as Schema from "effect/Schema"
import { TermId } from "../../portfolio/ids.ts"

/** Every row or copy of the annex form has all its required fields filled; it answers once for each. */
export const FormComplete = Schema.TaggedStruct("FormComplete", { annex: TermId })
export interface FormComplete extends Schema.Schema.Type<typeof FormComplete> {}
