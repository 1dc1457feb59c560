import type { Notice } from "@kepu/core"
import { type DeclaredFact, factsDeclared } from "@kepu/core/notice"
import type { DeclaredValue } from "@kepu/core/portfolio"
import { answers } from "../cells/words.ts"
import { headingKey } from "../table/findHeader.ts"
import type { CellValue } from "./writeTable.ts"

interface Declaring {
  readonly facts?: Readonly<Record<string, DeclaredValue>>
}

/** A column of a fact that the notice declares. */
export interface DeclaredCell {
  readonly fact: string
  readonly label: string
  readonly cell: (record: Declaring) => CellValue | undefined
}

/** A value that is not of the fact's type stands as it is, so that whoever reads it sees what is to be corrected. */
const written = ({ values }: DeclaredFact, value: DeclaredValue): CellValue => {
  if (typeof value === "boolean") return value ? answers.yes[0] : answers.no[0]
  return values?.find(({ id }) => id === value)?.name["zh-CN"] ?? value
}

const headingOf = ({ name, unit }: DeclaredFact): string =>
  unit === undefined ? name["zh-CN"] : `${name["zh-CN"]}（${unit["zh-CN"]}）`

/** The columns of the facts that a notice declares of a register, in its order. */
export const declaredCells = ({ vocabulary }: Notice, register: DeclaredFact["of"]): ReadonlyArray<DeclaredCell> =>
  factsDeclared(vocabulary, register).map((fact) => ({
    fact: fact.id,
    label: headingOf(fact),
    cell: ({ facts }) => {
      const value = facts?.[fact.id]
      return value === undefined ? undefined : written(fact, value)
    }
  }))

/** A column that a form prints, by its label; `fact` is absent for what the form itself counts. */
export interface Printed {
  readonly label: string
  readonly fact?: string | undefined
}

/** Those of the columns that a form does not print; and that of a printed one, by its fact or its label. */
export const beside = (
  declared: ReadonlyArray<DeclaredCell>,
  fields: ReadonlyArray<Printed>
): { readonly further: ReadonlyArray<DeclaredCell>; readonly under: (field: Printed) => DeclaredCell | undefined } => {
  const isOf = (one: DeclaredCell, { fact, label }: Printed): boolean =>
    fact === undefined ? headingKey(one.label) === headingKey(label) : one.fact === fact
  return {
    further: declared.filter((one) => !fields.some((field) => isOf(one, field))),
    under: (field) => declared.find((one) => isOf(one, field))
  }
}
