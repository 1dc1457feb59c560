import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { equal, file, header, names, places, read, readRows } from "./sample.ts"
import { patience, times } from "./times.ts"

const Row = Schema.Struct({
  name: Schema.Literals(["科学秀", "食品安全从我做起", "3D打印体验", "“双减”课堂", "防震减灾演练（第二期）"]),
  host: Schema.Literals(["孙镇", "罕井镇", "蒲城县教育局", "县科协"]),
  time: Schema.Literals([
    "9月18日",
    "2023-09-18",
    "9月18日 9:00-11:00",
    "9月16日至9月20日",
    "9.18",
    "9月中旬",
    "每周六"
  ]),
  place: Schema.Literals(["学校", "中心广场", "罕井镇文化站", "县科技馆二楼"]),
  contactName: Schema.Literals(["钱老师", "王某", "张三", "李主任"]),
  contactPhone: Schema.Literals(["13800001101", "0913-7200061", "7200061"]),
  remark: Schema.Literals(["", "", "雨天顺延", "邀请专家"])
})
const Place = Schema.Struct({
  row: Schema.Literals([0, 1, 2]),
  at: Schema.Literals([0, 1, 2, 3, 4, 5, 6]),
  within: Schema.Literals([true, false])
})
const three = Schema.Tuple([Row, Row, Row])

const cellsOf = (row: typeof Row.Type, n: number): ReadonlyArray<string> => [
  String(n + 1),
  row.name + String(n),
  row.host,
  row.time,
  row.place,
  row.contactName,
  row.contactPhone,
  row.remark
]
const told = (lines: ReadonlyArray<string>) => read({ annex1: [file([header, ...lines].join("\n"))] })
const flagged = (result: ReturnType<typeof told>, n: number): boolean => result.issues.some(({ row }) => row === n + 2)

describe("one delimiter", { timeout: patience }, () => {
  it.prop(
    "too many in any row and column is flagged, and no other row suffers",
    { rows: three, place: Place },
    ({ place: { at, row, within }, rows }) => {
      const table = rows.map(cellsOf)
      assert.deepStrictEqual(places(told(table.map((cells) => cells.join(",")))), [])
      const cells = [...table[row]!]
      const text = cells[at] ?? ""
      const half = Math.ceil(text.length / 2)
      // A delimiter in front of the last cell moves nothing if that is blank.
      if (within && text.length > 1) cells.splice(at, 1, text.slice(0, half), text.slice(half))
      else cells.splice(at, 0, "")
      const result = told(table.map((own, n) => (n === row ? cells : own).join(",")))
      assert.isTrue(flagged(result, row), cells.join(","))
      for (const n of [0, 1, 2]) if (n !== row) assert.isFalse(flagged(result, n), cells.join(","))
    },
    { arbitrary: { runs: times(300, 10_000) } }
  )

  it.prop(
    "too few in any row and column is flagged, and no other row suffers",
    { rows: three, place: Place },
    ({ place: { at, row }, rows }) => {
      const table = rows.map(cellsOf)
      const cells = [...table[row]!]
      // Without a remark the last delimiter parts nothing.
      if (at === 6 && cells[7] === "") return
      cells.splice(at, 2, `${cells[at] ?? ""}${cells[at + 1] ?? ""}`)
      const result = told(table.map((own, n) => (n === row ? cells : own).join(",")))
      assert.isTrue(flagged(result, row), cells.join(","))
      for (const n of [0, 1, 2]) if (n !== row) assert.isFalse(flagged(result, n), cells.join(","))
    },
    { arbitrary: { runs: times(300, 10_000) } }
  )
})

describe("a row whose cells have moved", () => {
  const good = "9,讲座,孙镇,9月18日,学校,钱老师,13800001101,"
  it.each([
    ["1,食品安全,从我做起,孙镇,9月18日,学校,钱老师,13800001101", "right", "项目名称"],
    ["1,科学秀,,孙镇,9月18日,学校,钱老师,13800001101", "right", "举办单位"],
    [",1,科学秀,孙镇,9月18日,学校,钱老师,13800001101", "right", "序号"],
    ["1,科学秀,孙镇,9月18日,学校,,钱老师,13800001101", "right", "负责人"],
    ["1,科学秀,孙镇,9月18日,学校,钱老师,,13800001101", "right", "联系电话"],
    ["1,科学秀,孙镇,9月18日,中心广场,东侧,钱老师,13800001101", "right", "活动地点"],
    ["1,科学秀,孙镇,9月18日,钱老师,13800001101,,", "left", "活动地点"],
    ["1,科学秀,孙镇,学校,钱老师,13800001101,,", "left", "活动时间"],
    ["科学秀,孙镇,9月18日,学校,钱老师,13800001101,,", "left", "序号"],
    ["1,科学秀,9月18日,学校,钱老师,13800001101,,", "left", "举办单位"],
    ["1,孙镇,9月18日,学校,钱老师,13800001101,,", "left", "举办单位"]
  ])("is flagged, and the shift proposed: %s", (row, by, from) => {
    const result = readRows(good, row)
    equal(names(result), ["讲座"])
    equal(result.portfolio.units.length, 1)
    const issue = result.issues.find(({ row: at }) => at === 3)
    equal(issue?.code, `shifted-${by}`)
    assert.include(issue?.message["zh-CN"], `“${from}”`)
    assert.strictEqual(result.portfolio.unread?.length, 1)
  })
  it("is no row that is short, or says something unusual in its own column", () => {
    const rows = [
      "1,甲,孙镇",
      "2,乙,孙镇,9月18日,学校,钱老师,无",
      "3,丙,孙镇,近日,学校,钱老师,13800001101,",
      "4,丁,孙镇,9月18日,学校,13800001101,钱老师,",
      "5,戊,孙镇,9月18日,学校97号,张500,13800001101,带3人",
      "6,己,孙镇,9月18日,,,,带水",
      "7,庚,孙镇,9月18日,学校,钱老师,,报名电话见公告",
      "8,辛,孙镇,9月18日,学校,钱老师,7200061、13800001101,"
    ]
    const codes = readRows(...rows).issues.map(({ code }) => code)
    equal(
      codes.filter((code) => code.startsWith("shifted")),
      []
    )
  })
  it("is no row in which a person and a number stand in one cell; both are read", () => {
    for (const both of ["钱老师13800001101", "钱老师 13800001101", "钱老师：13800001101", "钱老师/13800001101"]) {
      const result = readRows(`1,科学秀,孙镇,9月18日,学校,${both},,`)
      equal(places(result), ["cells-joined 2 负责人"])
      const [activity] = result.portfolio.activities
      equal([activity?.contactName, activity?.contactPhone], ["钱老师", "13800001101"])
    }
  })
})

describe("cells that have changed places", () => {
  const row = (...cells: ReadonlyArray<string>) => told([["1", "科学秀", "孙镇", ...cells].join(",")])
  it("are told: a person and a place, a day and a place", () => {
    assert.deepStrictEqual(places(row("9月18日", "王芳", "镇文化广场", "13800001101", "")), [
      "place-for-person 2 活动地点"
    ])
    assert.deepStrictEqual(places(row("中心小学", "9月18日", "王芳", "13800001101", "")), [
      "time-no-date 2 活动时间",
      "place-for-time 2 活动时间"
    ])
  })

  it("are not seen where either may stand in its place", () => {
    for (const cells of [
      ["9月18日", "镇文化广场", "王芳", "13800001101", ""],
      ["9月18日", "王村", "李广场", "13800001101", ""],
      ["9月18日", "王家村", "张楼", "13800001101", ""],
      ["9月18日", "高新", "刘洋", "13800001101", ""]
    ])
      assert.deepStrictEqual(places(row(...cells)), [], cells.join(","))
  })

  it("are no exchange of person and number where the time has moved, too", () => {
    assert.deepStrictEqual(places(told(["4,讲座,孙镇,镇政府,王芳,13800001101,,"])), [
      "rows-unread 1",
      "shifted-left 2 负责人"
    ])
    assert.deepStrictEqual(places(told(["4,讲座,孙镇,待定,镇政府,13800001101,,"])), [
      "time-undecided 2 活动时间",
      "contact-swapped 2 负责人"
    ])
  })
})
