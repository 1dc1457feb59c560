import type { Declaring } from "../portfolio/DeclaredValues.ts"
import { isJudged } from "../portfolio/facts.ts"
import type { FactId } from "./Fact.ts"

/** The value of a fact of a record, of one that the notice declares too; `undefined` if it is not known. */
export const valueOf = (fact: FactId, record: Declaring): unknown =>
  isJudged(fact) ? (record as Readonly<Record<string, unknown>>)[fact] : record.facts?.[fact]
