// Reads, judges and mends beside the page, which never waits.
import { assess, type Finding, type Instant, type Notice, parseNotice } from "@kepu/core"
import { notice as shipped } from "@kepu/core/notices/pucheng-2023"
import { parseWeights, type Weights } from "@kepu/core/rank"
import { fill, list, localized } from "@kepu/core/text"
import { fromMillis } from "@kepu/core/time"
import { AssessmentDocument } from "@kepu/core/schema"
import { byName, byRow, changesBetween, type Entry } from "@kepu/view"
import * as Schema from "effect/Schema"
import type { Answer, Ask, Changes, GivenFile } from "../protocol.ts"
import { detailOf, groupEntry, safeEntry } from "./mending.ts"
import { type Judged, judgedOf, memberOf, rowsOf, shownOf } from "./model.ts"
import { moreOf } from "./more.ts"
import { type HeldFile, reader } from "./reading.ts"
import { saveAs } from "./saving.ts"
import { words } from "./words.ts"

type Told = Answer extends infer A ? (A extends unknown ? Omit<A, "number"> : never) : never

interface Session {
  readonly notice: Notice
  readonly files: ReadonlyArray<HeldFile>
  readonly read: ReturnType<typeof reader>
  entries: ReadonlyArray<Entry>
  judged?: Judged
  first?: Judged
  /** The day of which `first` is; nothing for now, which goes on. */
  firstAsOf?: string | undefined
  readonly earlier?: Earlier
  readonly weights?: Weights
  changes?: Changes
}

let session: Session | undefined

const membersAtOnce = 50

const momentOf = (day: string | undefined, zone: string): Instant | string => day ?? fromMillis(Date.now(), zone)

/** More findings are not compared one by one. */
const comparedUpTo = 20_000

/** What an earlier assessment found, as the page or `kepu check --format json` has saved it. */
interface Earlier {
  readonly asOf: string
  readonly findings: ReadonlyArray<Finding>
}

const changesIn = ({ earlier, first }: Session, now: Judged): Changes => {
  const { findings } = now.assessment
  if (findings.length > comparedUpTo) return { settled: 0, arisen: [] }
  const own =
    first === undefined || first === now
      ? { settled: [], arisen: [] }
      : changesBetween(first.assessment.findings, findings, byRow)
  const since = earlier && changesBetween(earlier.findings, findings, byName)
  return {
    settled: own.settled.length,
    arisen: own.arisen.slice(0, 20).map(({ message }) => message),
    ...(earlier === undefined || since === undefined
      ? {}
      : { earlier: { asOf: earlier.asOf, settled: since.settled.length, arisen: since.arisen.length } })
  }
}

const readFindings = Schema.decodeUnknownResult(Schema.fromJsonString(AssessmentDocument))

/** What a file of JSON holds beside tables: the findings of an earlier check under the notice, or weights for it. */
const besideTables = async (
  file: GivenFile,
  notice: Notice
): Promise<{ readonly earlier: Earlier } | { readonly weights: Weights } | undefined> => {
  if (!file.name.endsWith(".json")) return undefined
  const text = await file.content.text()
  const read = readFindings(text)
  if (read._tag === "Success" && read.success.notice.id === notice.id) return { earlier: read.success }
  const weights = parseWeights(notice, text)
  return weights._tag === "Success" ? { weights: weights.success } : undefined
}

const judge = async (one: Session, asOf: string | undefined, tell: (answer: Told) => void): Promise<Told> => {
  const { entries, files, notice, read } = one
  const reading = await read(files, entries, (done) =>
    tell({ kind: "progress", step: done < files.length ? "files" : "rows", done, of: files.length })
  )
  if (reading.unmended !== undefined) return { kind: "refused", why: reading.unmended }
  const [lost] = reading.lost
  if (lost !== undefined)
    return {
      kind: "refused",
      why: fill(words.lost, {
        column: lost.column,
        place: lost.cell ?? fill(words.row, { row: lost.row }),
        file: lost.file
      })
    }
  if (reading.tables.length === 0 && reading.issues.length === 0) return { kind: "refused", why: words.nothing }
  tell({ kind: "progress", step: "judging", done: files.length, of: files.length })
  const assessment = assess(notice, reading.portfolio, { asOf: momentOf(asOf, notice.zone) })
  const judged = judgedOf(notice, reading, assessment)
  one.judged = judged
  // What was mended is told against the files as they came, as of the same day.
  if (one.first === undefined || entries.length === 0 || one.firstAsOf !== asOf) {
    one.first = judged
    one.firstAsOf = asOf
  }
  one.changes = changesIn(one, judged)
  return { kind: "shown", shown: shownOf(judged, one.changes) }
}

const reply = async (ask: Ask, tell: (answer: Told) => void): Promise<Told> => {
  if (ask.kind === "open") {
    let notice: Notice = shipped
    if (ask.notice !== undefined) {
      const parsed = parseNotice(await ask.notice.text())
      if (parsed._tag === "Failure") {
        const why = list(
          parsed.failure
            .slice(0, 3)
            .map(({ path, text }) => localized(`${path} ${text["zh-CN"]}`, `${path} ${text.en}`))
        )
        return { kind: "refused", why: fill(words.notNotice, { name: (ask.notice as File).name, why }) }
      }
      notice = parsed.success
    }
    const files: Array<HeldFile> = []
    const beside: { earlier?: Earlier; weights?: Weights } = {}
    for (const given of ask.files) {
      const { content, ...file } = given
      const found = await besideTables(given, notice)
      if (found !== undefined) {
        Object.assign(beside, found)
        continue
      }
      tell({ kind: "progress", step: "files", done: files.length, of: ask.files.length })
      files.push({ ...file, bytes: new Uint8Array(await content.arrayBuffer()) })
    }
    session = { notice, files, read: reader(notice), entries: ask.entries, ...beside }
    return await judge(session, ask.asOf, tell)
  }
  const now = session
  const judged = now?.judged
  if (now === undefined || judged === undefined) return { kind: "refused", why: words.nothing }
  switch (ask.kind) {
    case "judge": {
      const before = now.entries
      now.entries = ask.entries
      try {
        const answer = await judge(now, ask.asOf, tell)
        if (answer.kind === "refused") now.entries = before
        return answer
      } catch (error) {
        now.entries = before
        throw error
      }
    }
    case "whole":
      return { kind: "shown", shown: shownOf(judged, now.changes!, judged.groups()) }
    case "more":
      return { kind: "more", more: moreOf(judged, now.weights) }
    case "rows":
      return { kind: "rows", rows: rowsOf(judged, ask.table, ask.from, ask.to) }
    case "members": {
      const isAsked = ({ key }: { readonly key: string }): boolean => key === ask.group
      const members = (judged.atOnce.find(isAsked) ?? judged.groups().find(isAsked))?.members ?? []
      return {
        kind: "members",
        members: members.slice(ask.from, ask.from + membersAtOnce).map((at) => memberOf(judged, at))
      }
    }
    case "detail":
      return { kind: "detail", detail: detailOf(judged, ask.of, ask.at) }
    case "fixes": {
      const entry = ask.group === undefined ? safeEntry(judged) : groupEntry(judged, ask.group)
      return { kind: "fixes", ...(entry === undefined ? {} : { entry }) }
    }
    case "save":
      return await saveAs(judged, now.files, now.entries, ask)
  }
}

/** One question after the other, as a later one may ask about what an earlier one found. */
let turn = Promise.resolve()
addEventListener("message", ({ data: ask }: MessageEvent<Ask>) => {
  const tell = (answer: Told): void => postMessage({ ...answer, number: ask.number })
  turn = turn
    .then(async () => tell(await reply(ask, tell)))
    .catch((error: unknown) => tell({ kind: "refused", why: localized(String(error), String(error)) }))
})
