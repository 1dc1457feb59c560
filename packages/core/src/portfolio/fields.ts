import * as Schema from "effect/Schema"
import { PlainDate } from "../time/PlainDate.ts"
import { Schedule } from "../time/Schedule.ts"
import type { FactRow } from "./facts.ts"
import { DeclaredValues } from "./DeclaredValues.ts"
import { ActivityId, TermId, UnitId } from "./ids.ts"
import { Opinion } from "./Opinion.ts"
import { Points } from "./Points.ts"
import { ReportedTime } from "./ReportedTime.ts"
import { Source } from "./Source.ts"

/** The schema of each type of fact. */
const schemas = {
  activity: ActivityId,
  count: Schema.Natural,
  date: PlainDate,
  declared: DeclaredValues,
  opinion: Opinion,
  points: Points,
  received: ReportedTime,
  schedule: Schedule,
  source: Source,
  term: TermId,
  terms: Schema.Array(TermId),
  text: Schema.NonEmptyString,
  texts: Schema.Array(Schema.NonEmptyString),
  unit: UnitId,
  units: Schema.Array(UnitId),
  "yes-no": Schema.Boolean
}

type SchemaOf<Row> = Row extends { readonly values: infer Values extends readonly [string, ...ReadonlyArray<string>] }
  ? Schema.Literals<Values>
  : Row extends { readonly type: infer Type extends keyof typeof schemas }
    ? (typeof schemas)[Type]
    : never

/** The fields of a record's schema, by its table of facts. */
export type FieldsOf<Rows> = {
  readonly [F in keyof Rows]: Rows[F] extends { readonly required: true }
    ? SchemaOf<Rows[F]>
    : Schema.optionalKey<SchemaOf<Rows[F]>>
}

const fieldOf = ({ required, type, values }: FactRow): Schema.Top => {
  const schema = type === "choice" ? Schema.Literals(values ?? []) : schemas[type]
  return required ? schema : Schema.optionalKey(schema)
}

/** Makes the fields of a record's schema from its table of facts. */
export const fieldsOf = <Rows extends Readonly<Record<string, FactRow>>>(rows: Rows): FieldsOf<Rows> =>
  Object.fromEntries(Object.entries(rows).map(([fact, row]) => [fact, fieldOf(row)])) as unknown as FieldsOf<Rows>
