import { assert, describe, it } from "@effect/vitest"
import { parseNotice } from "@kepu/core"
import { Trace } from "@kepu/core/schema"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { data, source } from "../../core/test/notice/invented.ts"
import { annex1, filesOf, run } from "./run.ts"

const changedData = structuredClone(data) as any
changedData.clauses[3].rules[0].form.atLeast = 2
const twoMailboxes = { ...data, channels: [...data.channels, { kind: "email", value: "b@example.cn", clause: "一" }] }

const files = filesOf({
  "notice.json": JSON.stringify(data, undefined, 2),
  "changed.json": JSON.stringify(changedData),
  "broken.json": '{\n  "format": "kepu.notice/2",\n}',
  "extension.json": JSON.stringify({
    format: "kepu.amendment/1",
    id: "qingshan-2024-extended",
    title: "关于延长活动时间的通知",
    issuer: "青山县科学技术协会",
    issuedOn: "2024-05-20",
    amends: {
      notice: "qingshan-2024",
      changes: [{ _tag: "WindowMoved", clause: "一", window: "week", start: "2024-05-20", end: "2024-05-31" }]
    }
  }),
  "stray.json": JSON.stringify({
    format: "kepu.amendment/1",
    id: "stray",
    title: "关于取消活动的通知",
    issuer: "青山县科学技术协会",
    issuedOn: "2024-05-20",
    amends: { notice: "qingshan-2024", changes: [{ _tag: "RuleRemoved", clause: "一", rule: "none" }] }
  }),
  "wrong.json": JSON.stringify({ ...data, title: 1, validTO: "2024-12-31" }),
  "empty.json": "{}",
  "mailboxes.json": JSON.stringify(twoMailboxes),
  "suppressions.json": "[]",
  "source.txt": source,
  "changed.txt": source.replace("1 场", "2 场"),
  "more.txt": `${source}另附说明。`,
  "blank.txt": "\n",
  "picture.txt": new Uint8Array([0xff, 0xd8, 0xff, 0x00, 0x80]),
  "table.csv": annex1("1,科普周讲座,县教育局,5月21日,礼堂,甲,7211096,")
})
const json = files["notice.json"]
const folder = dirname(json)

const refused = (args: ReadonlyArray<string>, ...said: ReadonlyArray<string>) => {
  const { code, stderr, stdout } = run(args)
  assert.deepStrictEqual({ code, stdout }, { code: 2, stdout: "" }, stderr)
  for (const text of said) assert.include(stderr, text)
  assert.notMatch(stderr, /^\s+at /mu)
  assert.notInclude(stderr, "内部出错")
}
const printed = (args: ReadonlyArray<string>, expected = 0): string => {
  const { code, stderr, stdout } = run(args)
  assert.deepStrictEqual({ code, stderr }, { code: expected, stderr: "" })
  return stdout
}

describe("kepu notice list", () => {
  it("gives id, title, region and validity of each notice", () => {
    const lines = printed(["notice", "list"]).trimEnd().split("\n")
    assert.isAtLeast(lines.length, 6)
    assert.match(lines[1]!, /^ {2}pucheng-2023 +关于举办2023年蒲城县.* 蒲城县 +2023-08-31 – 无截止$/u)
  })
})

describe("kepu notice show", () => {
  it("tells a known notice in words, on lines of the page", () => {
    const page = printed(["notice", "show", "pucheng-2023", "--lang", "en"])
    assert.include(page, "[must] a member unit holds at least 1 activity and publishes it on the platform")
  })
  it("tells a notice of a file", () => assert.include(printed(["notice", "show", json]), "[必须] 每个单位至少办1场"))
})

describe("kepu notice new", () => {
  it("writes a file that can be used at once, and never writes over one", () => {
    const path = join(folder, "new.json")
    const args = ["notice", "new", "-o", path, "--id", "baishui-2026", "--region", "610527", "--name", "白水县"]
    const { code, stderr, stdout } = run(args)
    assert.strictEqual(code, 0)
    assert.include(stderr, path)
    assert.include(stdout, `kepu notice lint ${path}`)
    const text = readFileSync(path, "utf8")
    assert.strictEqual(Result.getOrThrow(parseNotice(text)).region.name.en, "白水县")
    assert.include(printed(["notice", "show", path]), "2026-09-15")
    refused(args, "已存在")
    assert.strictEqual(readFileSync(path, "utf8"), text)
  })
  it("prints where no file is named; the year is the id's, or the one given", () => {
    assert.include(printed(["notice", "new", "--id", "a-2031"]), '"issuedOn": "2031-08-31"')
    assert.include(printed(["notice", "new", "--id", "a-2031", "--year", "2032"]), '"issuedOn": "2032-08-31"')
  })
  it("writes a module", () => {
    assert.include(printed(["notice", "new", "--id", "a-2031", "--format", "ts"]), 'id: "a-2031"')
  })
  it("refuses what would be no notice", () => {
    const path = join(folder, "none.json")
    refused(["notice", "new", "-o", path, "--id", "a-2031", "--region", "61"], "region.code", "六位")
    refused(["notice", "new", "-o", join(folder, "none", "x.json"), "--id", "a-2031"], "无法写入")
    assert.isFalse(existsSync(path))
  })
})

describe("kepu notice diff", () => {
  it("tells in words what changed", () => {
    const page = printed(["notice", "diff", json, files["changed.json"]])
    assert.include(page, "1 处不同")
    assert.include(page, "不少于：1 → 2")
  })
  it("finds nothing between a notice and itself", () => {
    assert.include(printed(["notice", "diff", "pucheng-2023", "pucheng-2023", "--lang=en"]), "0 differences")
  })
})

describe("kepu notice merge", () => {
  it("prints a notice that can be used, with the amendment in it", () => {
    const merged = Result.getOrThrow(parseNotice(printed(["notice", "merge", json, files["extension.json"]])))
    assert.deepStrictEqual(
      [merged.id, merged.windows[0].end, merged.amendments?.[0].id],
      ["qingshan-2024", "2024-05-31" as never, "qingshan-2024-extended"]
    )
  })
  it("what an amendment changes can be told without merging it first", () => {
    const page = printed(["notice", "diff", json, files["extension.json"]])
    assert.include(page, "关于延长活动时间的通知")
    assert.include(page, "2024-05-20 – 2024-05-31")
  })
  it("is what kepu check goes by from the day of its issue on", () => {
    const late = annex1("1,科普周讲座,县教育局,5月30日,礼堂,甲,7211096,")
    const { "late.csv": table, "later.json": later } = filesOf({
      "late.csv": late,
      "later.json": readFileSync(files["extension.json"], "utf8")
    })
    const windowOf = (asOf: string): string => {
      const { stdout } = run([
        "check",
        table,
        "--notice",
        json,
        "--amended-by",
        later,
        "--as-of",
        asOf,
        "--format",
        "json"
      ])
      return stdout
    }
    assert.notInclude(windowOf("2024-05-19"), "关于延长活动时间的通知")
    assert.include(windowOf("2024-05-20"), "关于延长活动时间的通知")
  })
  it("refuses what does not fit, and says in which amendment and where", () => {
    refused(["notice", "merge", json, files["stray.json"]], "stray amends.changes[0].rule", "没有规则“none”")
    refused(["notice", "merge", json, json], "format")
    refused(["notice", "merge", json])
  })
})

describe("kepu notice trace", () => {
  const trace = ["notice", "trace", json, "--source"]
  it("ends with 0 where all of the text is accounted for", () => {
    const page = printed([...trace, files["source.txt"]])
    assert.include(
      page,
      "句 9：规则 3  指标 1  计分项 0  定义 1  说明 1  由人认定 1  办法 2  所在条款已变 0  未交代 0\n"
    )
    assert.include(page, "[规则] （一）各单位至少办 1 场活动； → 每个单位至少办1场\n")
  })
  it("ends with 1 where a character has changed, and names the clause and what rests on it", () => {
    const page = printed([...trace, files["changed.txt"]], 1)
    assert.match(page, /二（一）：文字与编码所据的不同（句数仍为 3）；[^]*每个单位至少办1场/u)
  })
  it("writes the fingerprints into the file, and nothing else", () => {
    const blank = filesOf({
      "notice.json": JSON.stringify(data, undefined, 3).replaceAll(/sha256-\w{64}/gu, `sha256-${"0".repeat(64)}`)
    })["notice.json"]
    const { code, stderr } = run(["notice", "trace", blank, "--source", files["source.txt"], "--write"])
    assert.strictEqual(code, 0)
    assert.include(stderr, "已写入 6 条的指纹：通知、一、二、二（一）")
    assert.strictEqual(readFileSync(blank, "utf8"), JSON.stringify(data, undefined, 3))
    assert.include(run(["notice", "trace", blank, "--source", files["source.txt"], "--write"]).stderr, "未改动文件")
    refused(["notice", "trace", "pucheng-2023", "--source", files["source.txt"], "--write"], "“pucheng-2023”不是文件")
  })
  it("ends with 1 where something is unaccounted for", () => printed([...trace, files["more.txt"]], 1))
  it("says the same as JSON", () => {
    const text = printed([...trace, files["changed.txt"], "--format", "json"], 1)
    const document = Schema.decodeUnknownSync(Trace, { onExcessProperty: "error" })(JSON.parse(text))
    assert.deepInclude(document.counts.clauses, { accounted: 5, changed: 1 })
  })
  it("ends with 2 without a text that can be read", () => {
    refused([...trace, "none.txt"], "找不到文件“none.txt”")
    refused([...trace, files["blank.txt"]], "没有文字")
    refused([...trace, files["picture.txt"]], "这是图片")
    refused(["notice", "trace", json], "缺少选项 --source")
  })
})

describe("kepu notice cases", () => {
  const given = { units: [{ id: "u", name: "县教育局", kinds: ["member-unit"] }], activities: [] }
  const cases = (status: string) =>
    JSON.stringify([
      {
        name: "没有活动",
        given,
        asOf: "2024-06-01T00:00:00+08:00",
        expected: [{ rule: "one-activity", subject: "u", status }]
      }
    ])
  const { "right.json": right, "wrong.json": wrong } = filesOf({
    "right.json": cases("unmet"),
    "wrong.json": cases("met")
  })

  it("ends with 0 where every case finds what it expects, and names the boundaries without one", () => {
    assert.strictEqual(printed(["notice", "cases", json, right]), "1 个用例，与预期不同 0 处\n")
    const page = printed(["notice", "cases", json, right, "--coverage"])
    assert.include(page, "不少于 1：缺少等于、高于的用例")
    assert.match(page, /缺少用例的界限 \d+ 处/u)
  })
  it("ends with 1 where one does not", () => {
    assert.include(printed(["notice", "cases", json, wrong], 1), "没有活动：one-activity（u）：应为符合，实为不符合")
  })
  it("says where a file holds no cases", () => refused(["notice", "cases", json, files["empty.json"]], "无法使用"))
})

describe("kepu notice lint", () => {
  it("ends with 1 for an error, which a suppression takes away until the data change", () => {
    const found = JSON.parse(printed(["notice", "lint", files["mailboxes.json"], "--format", "json"], 1)) as {
      readonly diagnostics: ReadonlyArray<{ readonly code: string; readonly severity: string; readonly digest: string }>
    }
    const errors = found.diagnostics.filter(({ severity }) => severity === "error")
    assert.include(
      errors.map(({ code }) => code),
      "contact-conflict"
    )
    const suppressions = errors.map(({ code, digest }) => ({ code, digest, reason: "已知" }))
    const { "all.json": all } = filesOf({ "all.json": JSON.stringify(suppressions) })
    assert.include(printed(["notice", "lint", files["mailboxes.json"], "--suppressions", all]), "保留原因：已知")
    assert.include(printed(["notice", "lint", json, "--suppressions", all], 1), "stale-suppression")
  })
  it("says the code, the clauses and the digest to suppress it by", () => {
    const page = printed(["notice", "lint", "pucheng-2023"])
    assert.include(page, "错误 0，提醒 2，已知 9")
    assert.match(
      page,
      /已知 {2}contact-conflict\n {2}五（二）、联系方式.*pckx@163\.com[^]*\n {2}sha256-[0-9a-f]{64}\n/u
    )
  })
  it("refuses suppressions that are none", () => {
    refused(["notice", "lint", json, "--suppressions", json], "notice.json", "应为列表")
  })
})

describe("a notice that cannot be used ends with 2 and says where", () => {
  it("no JSON", () => refused(["notice", "show", files["broken.json"]], "broken.json", "第 3 行第 1 列"))
  it("no notice", () => {
    refused(["notice", "show", files["wrong.json"]], "title：应为文本", "validTO：没有这一项")
    refused(["notice", "show", files["wrong.json"], "--lang", "en"], "title: must be a text")
  })
  it("nothing of a notice: not every line of it", () => refused(["notice", "show", files["empty.json"]], "另有 6 处"))
  it("no file", () => refused(["notice", "show", "none.json"], "找不到文件“none.json”"))
  it("no known id", () => refused(["notice", "show", "x-2023"], "没有编号为“x-2023”的通知", "pucheng-2023"))
})

describe("kepu check --notice", () => {
  const check = ["check", files["table.csv"], "--notice"]
  it("takes a file", () => {
    const { code, stdout } = run([...check, json, "--as-of", "2024-05-21"])
    assert.include([0, 1], code)
    assert.include(stdout, "关于举办2024年科普周的通知")
  })
  it("refuses a moment at which the notice is not in force, and names the successor or says that there is none", () => {
    refused([...check, json, "--as-of", "2024-04-30"], "自 2024-05-01 起有效", "后继通知为“qingshan-2025”")
    refused([...check, json, "--as-of", "2025-01-01", "--lang", "en"], "in force until 2024-12-31", "its successor is")
    refused([...check, "pucheng-2023", "--as-of", "2023-08-30"], "没有后继通知", "--as-of")
  })
})
