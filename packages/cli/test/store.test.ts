import { assert, describe, it } from "@effect/vitest"
import { freshDatabase } from "@kepu/real-parts/postgres"
import { readFileSync, writeFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { join } from "node:path"
import { exampleRegisters, exampleTables, exampleWeights } from "./county.ts"
import { annex1, exampleFolder, filesOf, run } from "./run.ts"

const row = (number: number, name: string, phone = "7200001") =>
  `${number},${name},孙镇,9月18日,镇政府,李老师,${phone},`

const platformHeader = "活动名称,举办单位,状态,参与人数"

const files = filesOf({
  "孙镇.csv": annex1(row(1, "食品安全进社区"), row(2, "科普讲座")),
  "孙镇-2.csv": annex1(row(1, "食品安全进社区", "7200009"), row(2, "科普讲座"), row(3, "航模展")),
  "罕井镇.csv": annex1("1,航模展,罕井镇,9月18日,镇政府,李老师,7200001,"),
  "罕井镇-1.csv": annex1("1,航模展,罕井镇,9月18日,镇政府,李老师,7200001,"),
  "党睦镇.csv": annex1("1,“科普大集”,党睦镇,9月17日,镇政府,李老师,7200003,"),
  "platform.csv": `${platformHeader}\n航模展,罕井镇,已发布,320\n科普大集,党睦镇,已发布,90\n`,
  "platform-2.csv": `${platformHeader}\n观星,党睦镇,已发布,12\n航模展,罕井镇,已发布,320\n科普大集,党睦镇,已发布,95\n`,
  "units.csv": "单位名称,单位类型,职责\n孙镇,镇/街道,食品安全\n",
  "portfolio.json": JSON.stringify({ units: [{ id: "u1", name: "县教育局" }], activities: [], submissions: [] }),
  "broken.ndjson": "",
  anchor: ""
})
const folder = join(files.anchor, "..")
let stores = 0
const newStore = (): string => `sqlite:${join(folder, `store-${++stores}.db`)}`

const done = (args: ReadonlyArray<string>, code = 0): string => {
  const result = run(["store", ...args])
  assert.strictEqual(result.code, code, result.stderr)
  assert.notMatch(result.stderr, /^\s+at /mu)
  return result.stdout
}
const summary = (...counts: readonly [number, number, number, number, number, number]) => {
  const [created, changed, removed, restored, same, rejected] = counts
  return `新增 ${created}，更改 ${changed}，删除 ${removed}，恢复 ${restored}，不变 ${same}，未收入 ${rejected}`
}
const exported = (store: string): string => {
  const path = join(folder, `export-${++stores}.ndjson`)
  done(["export", "--store", store, "-o", path])
  return path
}
const text = (path: string) => readFileSync(path, "utf8")

interface Kept {
  readonly key: string
  readonly history: ReadonlyArray<{ readonly kind: string; readonly value?: object }>
}
/** What an activity now is in the store; `undefined` if it is not there, or no longer. */
const activityIn = (store: string, id: string) => {
  const kept = text(exported(store)).trim().split("\n").slice(1)
  const found = kept.map((line) => JSON.parse(line) as Kept).find(({ key }) => key === id)
  const last = found?.history.at(-1)
  return last?.kind === "removed" ? undefined : last?.value
}

describe("what has no effect under the notice", () => {
  const told = {
    units: [{ id: "u1", name: "县教育局", facts: { weight: 1 } }],
    activities: [],
    exemptions: [{ unit: "u1", rule: "elsewhere", kind: "exempt", on: "2023-09-01", reason: "受灾", by: "县科协" }]
  }
  const { "全集.json": path } = filesOf({ "全集.json": JSON.stringify(told) })
  const store = newStore()
  const ofFact = "facts.weight：通知没有为单位声明自定指标“weight”"
  const ofRule = "通知没有规则“elsewhere”"

  it("is told of a portfolio, of an export line by line, and of what a store keeps; and kept", () => {
    const json = run(["store", "import", path, "--store", store])
    assert.strictEqual(json.code, 0, json.stderr)
    for (const said of [ofFact, ofRule]) assert.include(json.stderr, said)

    const ndjson = run(["store", "import", exported(store), "--store", newStore()])
    assert.strictEqual(ndjson.code, 0, ndjson.stderr)
    assert.match(ndjson.stderr, /第 \d+ 行 facts\.weight：通知没有为单位声明/u)
    assert.match(ndjson.stderr, /第 \d+ 行 rule：通知没有规则“elsewhere”/u)

    const checked = run(["check", "--store", store, "--as-of", "2023-09-24", "--format", "json"])
    for (const said of [ofFact, ofRule]) assert.include(checked.stdout, said)
    assert.include(text(exported(store)), '"weight":1')
  })
})

describe("kepu store import", () => {
  it("takes the same file twice without a change, and of a corrected one what differs", () => {
    const store = newStore()
    const units = ["--units", files["units.csv"], "--store", store]
    assert.include(done(["import", files["孙镇.csv"], ...units]), summary(3, 0, 0, 0, 0, 0))
    const before = text(exported(store))
    assert.include(done(["import", files["孙镇.csv"], ...units]), summary(0, 0, 0, 0, 3, 0))
    assert.strictEqual(text(exported(store)), before)

    writeFileSync(files["孙镇.csv"], text(files["孙镇-2.csv"]))
    const preview = done(["import", files["孙镇.csv"], "--store", store, "--dry-run"])
    assert.include(preview, '更改 activities/孙镇/1/食品安全进社区：contactPhone "7200001" → "7200009"\n')
    assert.include(preview, "新增 activities/孙镇/3/航模展\n")
    assert.include(preview, `${summary(1, 1, 0, 0, 2, 0)}（试运行，未写入）`)
    assert.strictEqual(text(exported(store)), before)

    // Without the register of units: what is known of the unit stays.
    assert.include(done(["import", files["孙镇.csv"], "--store", store, "--by", "孙镇"]), summary(1, 1, 0, 0, 2, 0))
    const lines = text(exported(store))
    assert.include(lines, '"kinds":["township"]')
    assert.match(lines, /"by":"孙镇"[^\n]*7200009/u)
  })

  it("keeps of a corrected table what it has no column for, and drops what it no longer says", () => {
    const store = newStore()
    const [table, platform] = [files["罕井镇.csv"], files["platform.csv"]]
    done(["import", table, "--platform", platform, "--store", store])
    const id = "罕井镇/1/航模展"
    assert.deepInclude(activityIn(store, id), { place: "镇政府", participants: 320 })
    writeFileSync(table, annex1("1,航模展,罕井镇,9月18日,,李老师,7200002,"))
    const preview = done(["import", table, "--store", store, "--dry-run"])
    assert.include(preview, `更改 activities/${id}：`)
    assert.include(preview, 'contactPhone "7200001" → "7200002"')
    assert.include(preview, 'place "镇政府" → —')
    assert.notInclude(preview, "participants")
    done(["import", table, "--store", store])
    const now = activityIn(store, id)
    assert.deepInclude(now, { contactPhone: "7200002", participants: 320, platform: "published" })
    assert.notProperty(now, "place")
  })

  it("knows an activity of the platform again, in whatever order the tables come", () => {
    const store = newStore()
    const importing = (...tables: ReadonlyArray<string>) => done(["import", ...tables, "--store", store])
    const platform = ["--platform", files["platform.csv"]]
    // The platform tells of an activity of 党睦镇 whose annex 1 has not come in yet.
    importing(files["罕井镇-1.csv"], ...platform)
    const [loose, listed] = ["党睦镇/3/科普大集", "党睦镇/1/“科普大集”"]
    assert.deepInclude(activityIn(store, loose), { participants: 90, platform: "published" })
    const preview = done(["import", files["党睦镇.csv"], "--store", store, "--dry-run"])
    assert.include(preview, `新增 activities/${listed}\n`)
    assert.include(preview, `删除 activities/${loose}\n`)
    assert.isDefined(activityIn(store, loose))
    importing(files["党睦镇.csv"])
    assert.isUndefined(activityIn(store, loose))
    const known = { participants: 90, platform: "published", place: "镇政府", annexes: ["annex-1"] }
    assert.deepInclude(activityIn(store, listed), { ...known, name: "科普大集" })
    // The platform's spelling is what is judged, whatever comes again.
    assert.include(importing(files["党睦镇.csv"]), "更改 0")
    assert.deepInclude(activityIn(store, listed), { name: "科普大集" })

    // The same export of the platform again changes nothing; a newer one, whose rows have moved, what it says.
    assert.include(importing(files["罕井镇-1.csv"], ...platform), "新增 0，更改 0，删除 0，恢复 0")
    const newer = importing(files["罕井镇-1.csv"], "--platform", files["platform-2.csv"])
    assert.include(newer, `更改 activities/${listed}：participants 90 → 95\n`)
    assert.include(newer, "新增 1，更改 1，删除 0，恢复 0")
    assert.deepInclude(activityIn(store, listed), { ...known, participants: 95 })
    assert.isDefined(activityIn(store, "党睦镇/2/观星"))
  })

  it("takes a portfolio, its empty registers too, and refuses what is none", () => {
    const store = newStore()
    assert.include(done(["import", files["portfolio.json"], "--store", store]), summary(2, 0, 0, 0, 0, 0))
    assert.match(text(exported(store)), /"value":\{"register":"submissions"\}[^\n]*"register":"kept"/u)
    writeFileSync(join(folder, "none.json"), '{"units":[{"id":"u1"}],"activities":[]}')
    const { code, stderr } = run(["store", "import", join(folder, "none.json"), "--store", store])
    assert.strictEqual(code, 2)
    assert.match(stderr, /none\.json.*units\[0\]\.name：缺少/su)
  })

  it("tells a line that is none with its number, and keeps the others", () => {
    const from = newStore()
    done(["import", files["portfolio.json"], "--store", from])
    const [head, first, second] = text(exported(from)).split("\n")
    writeFileSync(files["broken.ndjson"], [head, first, "{", '{"register":"units"}', second].join("\n"))
    const { code, stderr, stdout } = run(["store", "import", files["broken.ndjson"], "--store", newStore()])
    assert.strictEqual(code, 2)
    assert.match(stderr, /第 3 行[^\n]*\n[^\n]*第 4 行/u)
    assert.include(stdout, summary(2, 0, 0, 0, 0, 0))
  })
})

describe("a county in a store", () => {
  it("is assessed, ranked and recommended from as from its files", () => {
    const store = newStore()
    const registers = exampleRegisters.slice(0, -2)
    const asOf = exampleRegisters.slice(-2)
    done(["import", ...exampleTables, ...registers, "--store", store])
    const findings = (args: ReadonlyArray<string>) => {
      const { stdout } = run(["check", ...args, ...asOf, "--format", "json"])
      const { findings } = JSON.parse(stdout) as {
        readonly findings: ReadonlyArray<{
          readonly missing: ReadonlyArray<object>
          readonly remedies: ReadonlyArray<object>
        }>
      }
      // A store has records in the order of their keys, files in that of their rows; lists in findings follow either.
      const sorted = (items: ReadonlyArray<object>) => items.map((item) => JSON.stringify(item)).toSorted()
      return sorted(
        findings.map((finding) => ({
          ...finding,
          missing: sorted(finding.missing),
          remedies: sorted(finding.remedies)
        }))
      )
    }
    const fromStore = findings(["--store", store])
    assert.isAbove(fromStore.length, 900)
    assert.deepStrictEqual(fromStore, findings([...exampleTables, ...registers]))
    for (const [command, ...more] of [["rank"], ["recommend"]]) {
      const output = (args: ReadonlyArray<string>) =>
        run([command!, ...args, ...asOf, ...exampleWeights, ...more, "--format", "csv"])
      assert.deepStrictEqual(output(["--store", store]), output([...exampleTables, ...registers]))
    }
  })

  it("is refused together with files, in a store that is not there, and in a ledger that is empty", () => {
    const store = newStore()
    const refused = (args: ReadonlyArray<string>, said: string) => {
      const { code, stderr, stdout } = run(["check", ...args])
      assert.deepStrictEqual([code, stdout], [2, ""])
      assert.include(stderr, said)
    }
    refused(["--store", store], "没有存储文件")
    const { "名单.txt": list } = filesOf({ "名单.txt": "孙镇\n罕井镇的名单" })
    refused(["--store", `sqlite:${list}`], "不是存储文件（SQLite 数据库）")
    done(["init", "--store", store])
    refused(["--store", store, "--as-of", "2023-09-18"], "没有地区 610526")
    refused([files["孙镇.csv"], "--store", store], "不再读文件")
    refused(["--store", "mysql://root:secret@db/kepu"], "sqlite:文件")
  })
})

describe("kepu store export, backup and restore", () => {
  it("give back all that was kept, history and all, byte for byte", () => {
    const store = newStore()
    done(["import", ...exampleTables, ...exampleRegisters.slice(0, -2), "--store", store])
    done(["import", files["portfolio.json"], "--store", store, "--region", "610526100000"])
    done(["import", join(exampleFolder, "附件1-孙镇.csv"), "--store", store, "--by", "孙镇"])
    const whole = exported(store)
    const [copied, restored, again] = [newStore(), newStore(), newStore()]
    done(["import", whole, "--store", copied])
    assert.strictEqual(text(exported(copied)), text(whole))
    assert.include(done(["import", whole, "--store", copied]), "新增 0，更改 0")
    assert.strictEqual(text(exported(copied)), text(whole))

    const backup = join(folder, `backup-${++stores}`)
    done(["backup", backup, "--store", store])
    done(["restore", backup, "--store", restored])
    assert.strictEqual(text(exported(restored)), text(whole))
    done(["restore", whole, "--store", again])
    assert.strictEqual(text(exported(again)), text(whole))
    for (const from of [backup, whole]) {
      const { code, stderr } = run(["store", "restore", from, "--store", restored])
      assert.strictEqual(code, 2)
      assert.include(stderr, "已有内容")
    }
  })

  it("are the same on PostgreSQL, whose password nobody sees", async () => {
    const { drop, url } = await freshDatabase()
    const secret = new URL(url)
    secret.password ||= "geheim-7200"
    const from = newStore()
    done(["import", files["孙镇.csv"], "--units", files["units.csv"], "--store", from])
    const whole = exported(from)
    const outputs: Array<string> = []
    for (const args of [["init"], ["import", whole], ["verify"], ["migrate"], ["backup", join(folder, "pg.ndjson")]]) {
      const { code, stderr, stdout } = run(["store", ...args, "--store", secret.href])
      assert.strictEqual(code, 0, stderr)
      outputs.push(stderr, stdout)
    }
    assert.strictEqual(text(join(folder, "pg.ndjson")), text(whole))
    const wrong = new URL(secret)
    wrong.port = "1"
    const { code, stderr } = run(["store", "verify", "--store", wrong.href])
    assert.strictEqual(code, 2)
    assert.include(stderr, "连不上存储")
    assert.notInclude([...outputs, stderr].join(""), secret.password)
    await drop()
  })
})

describe("kepu store verify", () => {
  const damaged = (statement: string) => {
    const store = newStore()
    done(["import", files["portfolio.json"], "--store", store])
    const db = new DatabaseSync(store.slice("sqlite:".length))
    db.exec(statement)
    db.close()
    return run(["store", "verify", "--store", store])
  }
  it("tells what points at nothing, in both languages", () => {
    const store = newStore()
    const held = { id: "a1", name: "科普讲座", host: "u1" }
    writeFileSync(
      join(folder, "held.json"),
      JSON.stringify({ units: [{ id: "u1", name: "县教育局" }], activities: [held] })
    )
    done(["import", join(folder, "held.json"), "--store", store])
    const db = new DatabaseSync(store.slice("sqlite:".length))
    db.exec(`UPDATE kepu_change SET body = replace(body, '"u1"', '"u2"') WHERE register = 'activities'`)
    db.close()
    assert.include(done(["verify", "--store", store], 1), "activities/a1 指向 units/u2，而后者不存在或已移除")
    assert.include(
      done(["verify", "--store", store, "--lang", "en"], 1),
      "activities/a1 points at units/u2, which is not"
    )
  })
  it("is content with a sound store", () => {
    const store = newStore()
    done(["import", files["portfolio.json"], "--store", store])
    assert.strictEqual(done(["verify", "--store", store]), "台账 1 本，改动 2 次，完好\n")
  })
  it("tells a change that is missing, and a value that is none", () => {
    const missing = damaged("DELETE FROM kepu_change WHERE sequence = 1")
    assert.deepStrictEqual([missing.code, missing.stderr], [1, ""])
    assert.include(missing.stdout, "第 0 次与第 2 次改动之间有缺失")
    const lost = damaged("DELETE FROM kepu_change WHERE sequence = 2")
    assert.strictEqual(lost.code, 1)
    assert.include(lost.stdout, "最后一次改动是第 1 次，应为第 2 次")
    const broken = damaged("UPDATE kepu_change SET body = '{\"id\":\"u1\"}' WHERE register = 'units'")
    assert.strictEqual(broken.code, 2)
    assert.match(broken.stderr, /“units\/u1”无法按原样读出/u)
  })
})

describe("kepu store migrate --print", () => {
  it("prints a script that makes a store which nothing is left to do to", () => {
    const store = newStore()
    const script = done(["migrate", "--print", "--store", store])
    const db = new DatabaseSync(store.slice("sqlite:".length))
    db.exec(script)
    db.close()
    done(["migrate", "--store", store])
    done(["import", files["portfolio.json"], "--store", store])
    assert.include(done(["migrate", "--print", "--store", "postgres://u:secret@h/db"]), 'text COLLATE "C"')
  })
})
