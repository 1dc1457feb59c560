const names = ["科学家精神进校园", "“食品安全”进万家", "科普大集", "航天科普展", "应急救护培训（第二期）", "农技下乡"]
const times = ["9月17日", "9月16日上午9:00-11:00", "2023年9月18日-20日", "9月19日 14:30", "9月中旬"]
const remarks = ["", "", "邀请专家", '请带"校园卡"', '"雨天顺延,另行通知"', "与县教育局合办"]

const at = (list: ReadonlyArray<string>, n: number): string => list[n % list.length] ?? ""

/**
 * An annex 1 as a county collects it: so many rows of some 300 units, written in several ways. One row in three has a
 * quotation mark.
 */
export const annex1 = (rows: number): Uint8Array => {
  const lines = ["序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注"]
  for (let n = 1; n <= rows; n++) {
    const unit = `第${n % 300}镇`
    const phone = n % 4 === 0 ? `0913-72${String(n % 100_000).padStart(5, "0")}` : `139${String(10_000_000 + n * 7)}`
    const cells = [
      n,
      `${at(names, n)}第${n}场`,
      unit,
      at(times, n % 97),
      `${unit}文化广场${n % 97}号`,
      `张${n % 500}`,
      phone
    ]
    lines.push(`${cells.join(",")},${at(remarks, n)}`)
  }
  return new TextEncoder().encode(lines.join("\r\n"))
}
