import * as Result from "effect/Result"
import type { Failures } from "../failure/Failure.ts"
import { clauseTexts, fingerprint } from "./clauseTexts.ts"
import { inOneWidth } from "./numbering.ts"
import { parseNotice } from "./readNotice.ts"
import { fingerprintFailure as failure } from "./words.ts"

/** A file with its fingerprints, and the numbers of the clauses that have got another one. */
export interface Fingerprinted {
  readonly json: string
  readonly written: ReadonlyArray<string>
}

/** Where a fingerprint stands in a file. In a text its quotation marks would be escaped, so that it does not match. */
const places = /("fingerprint"\s*:\s*")sha256-[0-9a-f]{64}(")/gu

/**
 * Puts into the JSON file of a notice the fingerprints of its clauses as they stand in a text of it. Nothing else of the
 * file is changed, and a clause that the text has not keeps the one that it has.
 *
 * @example
 * ```ts
 * import { writeFingerprints } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const written = writeFingerprints(JSON.stringify(notice), "")
 * console.log(written._tag) // Success
 * ```
 */
export const writeFingerprints = (json: string, source: string): Result.Result<Fingerprinted, Failures> =>
  Result.flatMap(parseNotice(json.replace(/^\uFEFF/u, "")), ({ clauses }) => {
    const found = json.match(places)?.length ?? 0
    if (found !== clauses.length)
      return Result.fail([failure("fingerprints-unlike", "clauses", { found, clauses: clauses.length })])
    const texts = clauseTexts(source).filter(({ text }) => text !== "")
    const prints = new Map(texts.toReversed().map(({ number, text }) => [number, fingerprint(text)]))
    const wanted = clauses.map((clause) => prints.get(inOneWidth(clause.number)) ?? clause.fingerprint)
    // A clause has one fingerprint, so they stand in the order of the clauses.
    let at = 0
    return Result.succeed({
      json: json.replaceAll(places, (_, before: string, after: string) => `${before}${wanted[at++]}${after}`),
      written: clauses.flatMap(({ fingerprint, number }, n) => (fingerprint === wanted[n] ? [] : [number]))
    })
  })
