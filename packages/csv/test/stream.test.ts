import { assert, describe, it } from "@effect/vitest"
import type { InputIssue } from "@kepu/core"
import * as Schema from "effect/Schema"
import {
  type ByteSource,
  type Encoding,
  type Progress,
  readAnnex1,
  readSubmissions,
  readUnits,
  type RowReading,
  streamAnnex1,
  streamPlatform,
  streamSubmissions,
  streamUnits,
  unitBook
} from "../src/index.ts"
import { equal, file, gb18030, header, notice, utf16 } from "./sample.ts"

const text = [
  "蒲城县活动项目汇总表",
  header,
  "1,科学秀,罕井镇,9月17日,集市,赵老师,7200061,带水",
  "2,,孙镇,9月17日,,,,",
  '3,"大手拉小手,进校园",县教育局,近日,"罕井村\n（村委会院内）",,1.38E+10,',
  '4,"讲座,孙镇,9月18日,,,,',
  "5,体验,罕井镇,9月19日,,,,,,多出"
].join("\r\n")
const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content)

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const webStream = (bytes: Uint8Array): ReadableStream<Uint8Array> => new Blob([Uint8Array.from(bytes)]).stream()

const collect = async <A>(readings: AsyncIterable<RowReading<A>>) => {
  const all: Array<RowReading<A>> = []
  for await (const reading of readings) all.push(reading)
  return {
    rows: all.map(({ row }) => row),
    records: all.flatMap(({ records }) => records),
    unread: all.flatMap(({ unread }) => unread),
    issues: all.flatMap(({ issues }) => issues)
  }
}
const annex1 = (source: ByteSource, encoding?: Encoding) =>
  collect(
    streamAnnex1(
      notice,
      { name: "附件1.csv", source, ...(encoding === undefined ? {} : { encoding }) },
      unitBook(notice)
    )
  )
const codes = (issues: ReadonlyArray<InputIssue>) => issues.map(({ code, row }) => `${code} ${row}`)

describe("a stream of annex 1", () => {
  it("gives what the whole file gives, from every source and encoding", async () => {
    const whole = readAnnex1(notice, file(text), unitBook(notice))
    equal(
      whole.rows.map(({ activity }) => activity.name),
      ["科学秀", "大手拉小手,进校园", "讲座", "体验"]
    )
    const encoded = [
      utf8(text),
      utf8(`\uFEFF${text}`),
      gb18030(text),
      utf16(`\uFEFF${text}`, true),
      utf16(`\uFEFF${text}`, false)
    ]
    for (const bytes of encoded) {
      const sources = [bytes, new Blob([Uint8Array.from(bytes)]), webStream(bytes), cut(bytes, 1), cut(bytes, 7)]
      for (const source of sources) {
        const { issues, records, unread } = await annex1(source)
        equal(
          records.map((activity) => ({ ...activity, id: undefined })),
          whole.rows.map(({ activity }) => ({ ...activity, id: undefined }))
        )
        equal([issues, unread], [whole.issues, whole.unread])
      }
    }
  })

  it("tells row by row, in their order, with ids that no two rows share", async () => {
    const same = `${header}\n${"1,科学秀,罕井镇,9月17日,,,,\n".repeat(3)}`
    const { records, rows } = await annex1(utf8(same))
    equal(rows, [2, 3, 4])
    equal(
      records.map(({ id }) => id),
      ["2/罕井镇/科学秀", "3/罕井镇/科学秀", "4/罕井镇/科学秀"]
    )
  })

  it("tells how far it is", async () => {
    const bytes = utf8(`${header}\n${"1,科学秀,罕井镇,9月17日,,,,\n".repeat(50_000)}`)
    const told: Array<Progress> = []
    const file = { name: "a.csv", source: cut(bytes, 100_000) }
    await collect(streamAnnex1(notice, file, unitBook(notice), { onProgress: (progress) => told.push(progress) }))
    assert.isAbove(told.length, 5)
    equal(
      told,
      told.toSorted((a, b) => a.bytes - b.bytes || a.rows - b.rows)
    )
    equal(told.at(-1), { bytes: bytes.length, rows: 50_000 })
  })

  it("says why there is nothing in it", async () => {
    const of = async (content: string | Uint8Array) => {
      const { issues, records, unread } = await annex1(typeof content === "string" ? utf8(content) : content)
      equal(records, [])
      equal(
        unread.map(({ register, source }) => [register, source?.row]),
        [["activities", 1]]
      )
      return codes(issues)
    }
    equal(await of(""), ["file-empty 1"])
    equal(await of("PK\u0003\u0004…"), ["file-binary 1"])
    equal(await of(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)), ["file-binary 1"])
    equal(await of("甲,乙\n1,2"), ["header-missing 1"])
    equal(await of(`标题\n${header}\n`), ["rows-missing 2"])
  })

  it("leaves a stream that is no longer wanted", async () => {
    let isCancelled = false
    const source = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(utf8(`${header}\n${"1,科学秀,罕井镇,9月17日,,,,\n".repeat(50_000)}`)),
      cancel: () => {
        isCancelled = true
      }
    })
    for await (const { row } of streamAnnex1(notice, { name: "a.csv", source }, unitBook(notice))) {
      if (row > 10) break
    }
    assert.isTrue(isCancelled)
  })
})

describe("the encoding of a stream", () => {
  const rows = (count: number) => `${header}\n${"1,abc,def,2023-09-17,,,,\n".repeat(count)}`
  const tail = "9,科学秀,罕井镇,9月17日,集市,,,"

  it("is decided by the first character that is not ASCII, however far behind", async () => {
    const english = { activity: { name: ["name"], host: ["host"], place: ["place"] } }
    const below = `name,host,place\n${"show,town,market\n".repeat(70_000)}秀,罕井镇,集市`
    for (const bytes of [utf8(below), gb18030(below)]) {
      const options = { synonyms: english }
      const file = { name: "a.csv", source: cut(bytes, 65_536) }
      const { records } = await collect(streamAnnex1(notice, file, unitBook(notice), options))
      equal(records.at(-1)?.host, "罕井镇")
    }
  })

  it("stands where later bytes do not fit it; each cell that suffers is an issue, and the rest is read", async () => {
    const body = `${header}\n${"1,科学秀,罕井镇,9月17日,集市,,,\n".repeat(30_000)}`
    const foreign = gb18030("2,讲座,罕井镇,9月18日,广场,,,\n")
    const bytes = Uint8Array.from([...utf8(body), ...foreign, ...utf8(tail)])
    const { issues, records } = await annex1(cut(bytes, 65_536))
    equal(records.length, 30_001)
    equal([records.at(-1)?.name, records.at(-1)?.place], ["科学秀", "集市"])
    equal([...new Set(codes(issues).filter((code) => code.startsWith("text-damaged")))], ["text-damaged 30002"])
  })

  it("is the caller's if one is given", async () => {
    const { records } = await annex1(gb18030(`${header}\n${tail}`), "gb18030")
    equal(records[0]?.name, "科学秀")
    const wrong = await annex1(gb18030(`${header}\n${tail}`), "utf-8")
    equal(codes(wrong.issues), ["file-binary 1"])
    equal((await annex1(utf16(`${header}\n${tail}`, true), "utf-16le")).records[0]?.name, "科学秀")
  })

  it.prop(
    "does not depend on where a text is cut",
    { size: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 40 })), count: Schema.Literals([0, 1, 30]) },
    async ({ count, size }) => {
      const content = `${rows(count)}${tail}`
      for (const bytes of [utf8(content), gb18030(content)]) {
        const { issues, records } = await annex1(cut(bytes, size))
        equal([records.at(-1)?.name, records.at(-1)?.place, codes(issues)], ["科学秀", "集市", []])
      }
    },
    { arbitrary: { runs: 40 } }
  )
})

describe("streams of the other tables", () => {
  it("give what the whole files give", async () => {
    const units = "单位名称,单位类型,职责,备注\n罕井镇,镇/街道,无,\n,成员单位,,\n罕井镇,企业,,重\n县教育局,国企,生态,"
    const whole = readUnits(notice, file(units))
    const streamed = await collect(streamUnits(notice, { name: "附件1.csv", source: cut(utf8(units), 9) }))
    equal([streamed.records, streamed.issues], [whole.units, whole.issues])

    const log =
      "单位名称,材料,收到时间\n罕井镇,活动总结、活动照片,2023-09-06 17:30\n孙镇,合影,9月6日\n,活动总结,\n孙镇,活动照片,昨天"
    const read = readSubmissions(notice, file(log), unitBook(notice))
    const told = await collect(
      streamSubmissions(notice, { name: "附件1.csv", source: cut(utf8(log), 9) }, unitBook(notice))
    )
    equal([told.records, told.unread, told.issues], [read.submissions, read.unread, read.issues])
    assert.strictEqual(told.records.length, 3)
  })

  it("give the platform's states", async () => {
    const source = utf8("活动名称,举办单位,状态\n科学秀,罕井镇,已发布\n讲座,罕井镇,待发")
    const { issues, records } = await collect(streamPlatform(notice, { name: "p.csv", source }, unitBook(notice)))
    equal(
      records.map(({ annexes, name, platform }) => [name, platform, annexes]),
      [
        ["科学秀", "published", []],
        ["讲座", undefined, []]
      ]
    )
    equal(codes(issues), ["unknown-state 3"])
  })
})
