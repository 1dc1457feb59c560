import type { RegisterName } from "@kepu/client"
import type { Localized, Notice } from "@kepu/core"
import { nameOfFact } from "@kepu/core/condition"
import { choiceNames, type FactRow, isFact, registers } from "@kepu/core/tables"
import { type Schedule, writeSchedule } from "@kepu/core/time"
import { notice } from "../ledger.ts"
import { local, wordsOf } from "../words.ts"
import { words as en } from "./words/en.ts"
import { words as zh } from "./words/zh-CN.ts"

const say = wordsOf(zh, en)

const rowOf = (register: RegisterName, fact: string): FactRow | undefined =>
  register in registers
    ? (registers[register as keyof typeof registers].facts as Readonly<Record<string, FactRow>>)[fact]
    : undefined

/** What a fact of a record is called: by the notice, or else by every office. */
export const factLabel = (register: RegisterName, fact: string): string => {
  if (fact === "name" && register === "units") return say("unitName")
  if (fact === "name" && register !== "activities") return say("recordName")
  if (notice.value !== undefined && isFact(fact))
    return local(nameOfFact(fact, notice.value.vocabulary as Notice["vocabulary"]))
  return fact in zh ? say(fact as keyof typeof zh) : fact
}

const named = (names: ReadonlyArray<{ readonly id: string; readonly name: Localized }>, id: unknown): string => {
  const found = names.find((one) => one.id === id)
  return found === undefined ? String(id) : local(found.name)
}

const declared = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([id, value]) => `${named(notice.value?.vocabulary.facts ?? [], id)}：${plain(value)}`)
    .join("；")

const plain = (value: unknown): string => {
  if (value === undefined || value === null || value === "") return say("none")
  if (typeof value === "boolean") return say(value ? "yes" : "no")
  if (Array.isArray(value)) return value.length === 0 ? say("none") : value.map(plain).join("、")
  return typeof value === "string" ? value : JSON.stringify(value)
}

/** The value of a fact of a record as people read it; whatever it is, it is text. */
export const factValue = (register: RegisterName, fact: string, value: unknown): string => {
  const row = rowOf(register, fact)
  if (value === undefined || row === undefined) return plain(value)
  const names = row.vocabulary === undefined ? undefined : notice.value?.vocabulary[row.vocabulary]
  if (names !== undefined && names.length > 0 && Array.isArray(value) && value.length > 0)
    return value.map((id) => named(names, id)).join("、")
  if (names !== undefined && typeof value === "string") return named(names, value)
  const choices = (choiceNames as Readonly<Record<string, Readonly<Record<string, Localized>>>>)[fact]
  if (choices !== undefined && typeof value === "string" && choices[value] !== undefined) return local(choices[value])
  if (row.type === "schedule") return writeSchedule(value as Schedule)
  if (row.type === "declared") return declared(value as Readonly<Record<string, unknown>>)
  return plain(value)
}
