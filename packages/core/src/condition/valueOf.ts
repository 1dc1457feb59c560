import type { Declaring } from "../portfolio/DeclaredValues.ts"
import type { FactId } from "./Fact.ts"

/**
 * The value of a fact of a record, of one that the notice declares too; `undefined` if it is not known. No notice declares
 * a fact under a name that records have themselves.
 */
export const valueOf = (fact: FactId, record: Declaring): unknown =>
  (record as Readonly<Record<string, unknown>>)[fact] ?? record.facts?.[fact]
