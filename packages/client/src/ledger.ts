import { changesAfter } from "./changes.ts"
import { type DownloadedFile, fileOf } from "./file.ts"
import { throughPages } from "./pages.ts"
import type {
  AssessmentDocument,
  UnitQuestions,
  Change,
  Finding,
  ImportOutcome,
  Indicators,
  Portfolio,
  Quotas,
  Ranking,
  Rates,
  RegisterName,
  Selection,
  Shift,
  StoredRecord,
  UnitSteps,
  Weights,
  WriteRequest
} from "./records.ts"
import { type Register, registerOf } from "./register.ts"
import { type Reviewing, reviewingOf } from "./reviewing.ts"
import { jsonOf, type Query, type Send } from "./send.ts"

/** A moment with its offset, such as `2023-09-25T09:00:00+08:00`; now, by the service's clock, if it is not said. */
export interface AsOf {
  readonly asOf?: string
}

/**
 * Which findings are wanted: those that fit all that is said; all of them if nothing is. Rules, units and subjects go
 * by id.
 */
export interface FindingQuery extends AsOf {
  readonly status?: ReadonlyArray<Finding["status"]>
  readonly modality?: "must" | "should"
  readonly rule?: string
  readonly clause?: string
  readonly unit?: string
  readonly subject?: string
}

/** The tables of a county as files: CSV, or of an office program. */
export interface ImportFiles {
  readonly annex1?: ReadonlyArray<File>
  readonly annex2?: ReadonlyArray<File>
  readonly units?: File
  readonly submissions?: File
  readonly platform?: File
}

const registerNames = [
  "units",
  "activities",
  "submissions",
  "facilities",
  "officers",
  "recommendations",
  "attestations",
  "exemptions",
  "unread",
  "kept",
  "weights",
  "assessments",
  "reviews"
] as const satisfies ReadonlyArray<RegisterName>

/** All that is kept of a region under a notice, and what Kepu finds of it. */
export interface Ledger extends Readonly<{ [R in RegisterName]: Register<R> }> {
  /** Review of what units report: how each record stands, and the steps of offices and units. */
  readonly reviewing: Reviewing
  /** The number of the ledger's last change. */
  readonly sequence: () => Promise<number>
  readonly portfolio: () => Promise<Portfolio>
  readonly assessment: (query?: AsOf) => Promise<AssessmentDocument>
  /** Findings in the order of the notice, page by page. */
  readonly findings: (query?: FindingQuery) => AsyncGenerator<Finding, void, undefined>
  /** How many records of each register there are, and findings of each status. */
  readonly counts: (query?: AsOf & { readonly unit?: string }) => Promise<{
    readonly sequence: number
    readonly records: Readonly<Record<string, number>>
    readonly findings: Readonly<Record<Finding["status"], number>>
  }>
  /** What units have to do next. */
  readonly nextSteps: (query?: AsOf & { readonly unit?: string }) => AsyncGenerator<UnitSteps, void, undefined>
  /** Whom to ask for which missing facts, page by page; those first whose answers decide most findings. */
  readonly questions: (query?: AsOf & { readonly unit?: string }) => AsyncGenerator<UnitQuestions, void, undefined>
  /** How many are in time at each deadline, and how many units have all that is asked of them. */
  readonly rates: (query?: AsOf) => Promise<Rates>
  /**
   * Findings whose status differs from that of an earlier moment, `since`, and what makes the difference: an amendment,
   * what is reported, or time. `sequence` is that of the ledger then; without it what is reported now is judged twice.
   */
  readonly shifts: (query: AsOf & { readonly since: string; readonly sequence?: number }) => Promise<{
    readonly sequence: number
    readonly shifts: ReadonlyArray<Shift>
  }>
  readonly indicators: (query?: AsOf & { readonly of?: "activities" | "units" }) => Promise<Indicators>
  readonly rank: (body: AsOf & { readonly weights: Weights; readonly of?: "activities" | "units" }) => Promise<Ranking>
  readonly recommend: (body?: AsOf & { readonly weights?: Weights; readonly quotas?: Quotas }) => Promise<Selection>
  /** Does all of the writes, or none. */
  readonly write: (writes: ReadonlyArray<WriteRequest>) => Promise<ReadonlyArray<StoredRecord>>
  /** Changes after a sequence number as they happen, across broken connections; `signal` ends it. */
  readonly changes: (options: {
    readonly after: number
    readonly signal?: AbortSignal
  }) => AsyncGenerator<Change, void, undefined>
  /** A file of the ledger by its name in the address, such as `annex-1.csv` or `activities.ics`. */
  readonly file: (name: string, query?: Query) => Promise<DownloadedFile>
  /** What the files would change. Nothing is written. */
  readonly previewImport: (files: ImportFiles) => Promise<ImportOutcome>
  /** Writes what the preview told; refused (`stale-preview`) if the ledger has changed since. */
  readonly commitImport: (
    files: ImportFiles,
    preview: { readonly sequence: number },
    options?: { readonly why?: string }
  ) => Promise<ImportOutcome>
}

const formOf = (files: ImportFiles): FormData => {
  const form = new FormData()
  for (const [name, given] of Object.entries(files)) {
    for (const file of [given as File | ReadonlyArray<File>].flat()) form.append(name, file)
  }
  return form
}

export const ledgerOf = (send: Send, region: string, notice: string): Ledger => {
  const ledger = `/v1/regions/${encodeURIComponent(region)}/notices/${encodeURIComponent(notice)}`
  const get = <A>(path: string, query?: object): Promise<A> =>
    jsonOf(send(`${ledger}/${path}`, { query: query as Query | undefined }))
  const post = <A>(path: string, json: unknown): Promise<A> =>
    jsonOf(send(`${ledger}/${path}`, { method: "POST", json }))
  const importing = (files: ImportFiles, query: Query): Promise<ImportOutcome> =>
    jsonOf(send(`${ledger}/imports`, { method: "POST", query, form: formOf(files) }))
  return {
    ...(Object.fromEntries(registerNames.map((name) => [name, registerOf(send, ledger, name)])) as Readonly<{
      [R in RegisterName]: Register<R>
    }>),
    reviewing: reviewingOf(send, ledger),
    sequence: async () => (await get<{ readonly sequence: number }>("sequence")).sequence,
    portfolio: () => get("portfolio"),
    assessment: (query) => get("assessment", query),
    findings: (query) =>
      throughPages(async (after?: number) => {
        const { findings, next } = await get<{ readonly findings: ReadonlyArray<Finding>; readonly next?: number }>(
          "findings",
          { ...query, after }
        )
        return { items: findings, ...(next === undefined ? {} : { next }) }
      }),
    counts: (query) => get("counts", query),
    nextSteps: (query) =>
      throughPages(async (after?: string) => {
        const { next, units } = await get<{ readonly units: ReadonlyArray<UnitSteps>; readonly next?: string }>(
          "next-steps",
          { ...query, after }
        )
        return { items: units, ...(next === undefined ? {} : { next }) }
      }),
    questions: (query) =>
      throughPages(async (after?: number) => {
        const { next, units } = await get<{ readonly units: ReadonlyArray<UnitQuestions>; readonly next?: number }>(
          "questions",
          { ...query, after }
        )
        return { items: units, ...(next === undefined ? {} : { next }) }
      }),
    rates: async (query) => (await get<{ readonly rates: Rates }>("rates", query)).rates,
    shifts: (query) => get("shifts", query),
    indicators: (query) => get("indicators", query),
    rank: (body) => post("ranking", body),
    recommend: (body = {}) => post("recommendation", body),
    write: async (writes) =>
      (await post<{ readonly records: ReadonlyArray<StoredRecord> }>("changes", { writes })).records,
    changes: ({ after, signal }) => changesAfter(send, `${ledger}/events`, after, signal),
    file: (name, query) => fileOf(send(`${ledger}/${name}`, { query, headers: { accept: "*/*" } }), name),
    previewImport: (files) => importing(files, {}),
    commitImport: (files, { sequence }, { why } = {}) => importing(files, { commit: sequence, why })
  }
}
