import type { Localized, Notice } from "@kepu/core"
import { nameOfFact } from "@kepu/core/condition"
import type { DeclaredFact } from "@kepu/core/notice"
import { choiceNames, type FactRow, registers } from "@kepu/core/tables"

/** The registers of whose records a page shows a form. */
export type FormRegister = "activities" | "units" | "recommendations"

/** How a field is filled in. */
export type Control = "text" | "time" | "number" | "yes-no" | "date" | "choice" | "choices"

/** A value that may be chosen, as data have it and as people read it. */
export interface FieldChoice {
  readonly value: string
  readonly label: Localized
}

/** One field of the form of a record. */
export interface Field {
  readonly fact: string
  readonly label: Localized
  readonly control: Control
  /** What may be chosen; of no other control than a choice. */
  readonly choices: ReadonlyArray<FieldChoice>
  /** Whether the notice's printed form wants it filled in. */
  readonly isRequired: boolean
  /** Whether the notice itself declares the fact. */
  readonly isDeclared: boolean
  /** In what a number is told. */
  readonly unit?: Localized
}

const controls: Readonly<Partial<Record<FactRow["type"], Control>>> = {
  choice: "choice",
  count: "number",
  date: "date",
  schedule: "time",
  term: "choice",
  terms: "choices",
  text: "text",
  "yes-no": "yes-no"
}

const choicesOf = (fact: string, { values, vocabulary }: FactRow, notice: Notice): ReadonlyArray<FieldChoice> => {
  if (vocabulary !== undefined) return notice.vocabulary[vocabulary].map(({ id, name }) => ({ value: id, label: name }))
  const names = (choiceNames as Readonly<Record<string, Readonly<Record<string, Localized>>>>)[fact]
  return (values ?? []).flatMap((value) => (names?.[value] === undefined ? [] : [{ value, label: names[value] }]))
}

const declaredField = ({ id, name, type, unit, values }: DeclaredFact, isRequired: boolean): Field => ({
  fact: id,
  label: name,
  control: type,
  choices: (values ?? []).map((value) => ({ value: value.id, label: value.name })),
  isRequired,
  isDeclared: true,
  ...(unit === undefined ? {} : { unit })
})

/**
 * The fields of the form of a record under a notice: those of the notice's printed form first and in its order, then the
 * other facts that every notice has and those that it declares. What a page does not fill in, as whose record it is, is
 * left out.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { fieldsOf } from "@kepu/view"
 *
 * const [first] = fieldsOf(notice, "activities")
 * console.log(first?.label["zh-CN"], first?.control, first?.isRequired) // 活动名称 text true
 * ```
 */
export const fieldsOf = (notice: Notice, register: FormRegister): ReadonlyArray<Field> => {
  const about = register === "activities" ? "activity" : register === "recommendations" ? "recommendation" : undefined
  const printed = notice.vocabulary.annexes.find((annex) => annex.about === about)?.fields ?? []
  const isRequired = (fact: string): boolean => printed.some((field) => field.fact === fact && field.required)
  const own = Object.entries<FactRow>(registers[register].facts).flatMap(([fact, row]): ReadonlyArray<Field> => {
    const control = controls[row.type]
    if (control === undefined || fact === "timeText" || fact === "annexes") return []
    return [
      {
        fact,
        label: nameOfFact(fact, notice.vocabulary),
        control,
        choices: choicesOf(fact, row, notice),
        isRequired: isRequired(fact),
        isDeclared: false
      }
    ]
  })
  const declared = (notice.vocabulary.facts ?? [])
    .filter(({ of }) => of === register)
    .map((fact) => declaredField(fact, isRequired(fact.id)))
  const all = [...own, ...declared]
  const order = new Map<string, number>(printed.flatMap(({ fact }, at) => (fact === undefined ? [] : [[fact, at]])))
  const placeOf = ({ fact }: Field): number => order.get(fact) ?? printed.length
  return all.toSorted((a, b) => placeOf(a) - placeOf(b))
}
