import { readdirSync, readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import { fixtures } from "./fixtures/make.ts"
import { equal, file, places, read } from "./sample.ts"

const folder = `${import.meta.dirname}/fixtures`
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${folder}/${name}.csv`))

const name = "食品安全进万家"
const phone = "0913-7200061"

/** What differs from two activities that are read without an issue: the first one's name and phone, and issues. */
interface Expected {
  readonly name?: string
  readonly phone?: string | undefined
  readonly second?: string
  readonly remarks?: readonly [string | undefined, string | undefined]
  readonly issues?: ReadonlyArray<string>
}

const expected: Readonly<Record<string, Expected>> = {
  "utf-8": {},
  "utf-8-bom": {},
  "gb18030-four-bytes": { second: "科学秀㐀🎪" },
  gbk: {},
  "utf-16le": {},
  "utf-16be": {},
  "utf-16le-tab-crlf": {},
  crlf: {},
  cr: {},
  "no-last-line-end": {},
  tab: {},
  semicolon: {},
  "full-width-comma": {},
  "title-lines": {},
  "merged-hosts": {},
  "sloppy-quotes": { name: '"食品安全"进万家' },
  "open-quote": { issues: ["unclosed-quote 2"] },
  "doubled-quotes": { name: '"食品安全"进万家' },
  "line-break-in-cell": {},
  "line-break-in-heading": {},
  "blanks-in-headings": {},
  "full-width-digits": {},
  "leading-zeros-formula": { phone: "09137200061" },
  "leading-zeros": { phone: "09137200061" },
  "scientific-notation": { phone: undefined, issues: ["phone-damaged 2 联系电话"] },
  "guarded-formula": { name: `=${name}` },
  "full-width-formula": { name: `＝${name}` },
  nul: { issues: ["nul-removed 2"] },
  "zero-width": {},
  "blank-numbered-rows": {},
  "headings-again": {},
  "short-rows": {},
  "cells-without-heading": { issues: ["extra-cells 3"] },
  "libreoffice-utf-8": { name: '"食品安全"进万家', second: "科学秀（第二场）", remarks: ["一、二,三", undefined] },
  "libreoffice-gb18030": { name: '"食品安全"进万家', second: "科学秀（第二场）", remarks: ["一、二,三", undefined] },
  "libreoffice-tab-utf-16": { name: '"食品安全"进万家', second: "科学秀（第二场）", remarks: ["一、二,三", undefined] }
}

describe("files as they arrive", () => {
  it("are all told here", () => {
    const names = readdirSync(folder).filter((each) => each.endsWith(".csv"))
    assert.sameMembers(
      names.map((each) => each.slice(0, -4)),
      Object.keys(expected)
    )
  })
  it.each(Object.entries(fixtures))("%s stands in the file as it is made", (each, bytes) => {
    assert.deepStrictEqual(bytesOf(each), new Uint8Array(bytes))
  })
  it.each(Object.entries(expected))("%s is read", (each, differs) => {
    const result = read({ annex1: [file(bytesOf(each))] })
    const told = { name, phone, second: "科学秀", remarks: [undefined, "一"], issues: [], ...differs }
    equal(
      result.portfolio.activities.map((activity) => [
        activity.name,
        activity.host,
        activity.contactPhone,
        activity.remark
      ]),
      [
        [told.name, "罕井镇", told.phone, told.remarks[0]],
        [told.second, "罕井镇", "13800001101", told.remarks[1]]
      ]
    )
    equal(places(result), told.issues)
    equal(
      result.portfolio.activities.map(({ time }) => time?.sessions[0].start),
      ["2023-09-17", "2023-09-18"]
    )
  })
})
