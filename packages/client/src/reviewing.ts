import { throughPages } from "./pages.ts"
import type { ReviewedItem, ReviewedRecord, ReviewReason } from "./records.ts"
import { jsonOf, type Query, type Send } from "./send.ts"

/** Which records are wanted: those that fit all that is said; all of them if nothing is. */
export interface ReviewedQuery {
  readonly states?: ReadonlyArray<ReviewedItem["state"]>
  readonly registers?: ReadonlyArray<ReviewedItem["register"]>
  /** The unit whose they are, by id. A unit's caller is told of its own alone. */
  readonly unit?: string
  /** Records of a page, 1 to 10,000; 100 if it is not said. */
  readonly limit?: number
}

/** A record by its register and key. */
export interface ReviewedPlace {
  readonly register: ReviewedItem["register"]
  readonly key: string
}

/** What was looked at: the version of the record, and that of its review, 0 where nothing was decided yet. */
export interface Looked {
  readonly version: number
  readonly review: number
  readonly comment?: string
}

/**
 * Review of what units report. A step names what was looked at, as an answer has it, and is refused (`version-conflict`,
 * with what stands now) if the record or its review has changed since, or (`review-refused`, with the reasons) if it
 * cannot be done.
 */
export interface Reviewing {
  /** What units have reported and how it stands in review, page by page. */
  readonly list: (query?: ReviewedQuery) => AsyncGenerator<ReviewedItem, void, undefined>
  /** One page, with counts by state, and `next` for `after` of the next page. */
  readonly page: (query?: ReviewedQuery & { readonly after?: string }) => Promise<{
    readonly sequence: number
    readonly items: ReadonlyArray<ReviewedItem>
    readonly next?: string
    readonly counts: Readonly<Record<ReviewedItem["state"], number>>
  }>
  /** How one stands: its rounds, which reasons are open, and what the caller may do. */
  readonly get: (place: ReviewedPlace) => Promise<ReviewedRecord>
  /** Accepts the record as it was looked at. */
  readonly accept: (place: ReviewedPlace, looked: Looked) => Promise<ReviewedRecord>
  /** Returns it to its unit with a comment and reasons: open findings of the record or its unit, or words. */
  readonly giveBack: (
    place: ReviewedPlace,
    looked: Looked & { readonly comment: string; readonly reasons: ReadonlyArray<ReviewReason> }
  ) => Promise<ReviewedRecord>
  /** Sends a returned record again; one that was not changed since needs a comment. */
  readonly resubmit: (place: ReviewedPlace, looked: Looked) => Promise<ReviewedRecord>
}

export const reviewingOf = (send: Send, ledger: string): Reviewing => {
  const path = `${ledger}/reviewed`
  const at = ({ key, register }: ReviewedPlace) => `${path}/${register}/${encodeURIComponent(key)}`
  /** Of an answer that is handed over as what was looked at no more is sent than a step takes. */
  const step = (
    place: ReviewedPlace,
    name: string,
    { comment, review, version }: Looked,
    more: object = {}
  ): Promise<ReviewedRecord> =>
    jsonOf(
      send(`${at(place)}/${name}`, {
        method: "POST",
        headers: { "if-match": `"${review}"` },
        json: { version, comment, ...more }
      })
    )
  const page: Reviewing["page"] = (query) => jsonOf(send(path, { query: query as Query | undefined }))
  return {
    page,
    list: (query) => throughPages((after?: string) => page({ ...query, ...(after === undefined ? {} : { after }) })),
    get: (place) => jsonOf(send(at(place))),
    accept: (place, looked) => step(place, "acceptance", looked),
    giveBack: (place, looked) => step(place, "return", looked, { reasons: looked.reasons }),
    resubmit: (place, looked) => step(place, "resubmission", looked)
  }
}
