import type { Entry } from "@kepu/storage/transfer"

const units = 3000
const places = ["县政府广场", "第一小学", "文化馆", "中心社区"]
const states = ["not-filed", "filed", "under-review", "published", "rejected"]

/** The units, and after them as many activities as asked for: the same every time, with the facts that a table gives. */
export function* entries(activities: number): Generator<Entry> {
  for (let n = 0; n < units; n++) {
    yield {
      register: "units",
      key: `u${n}`,
      value: { id: `u${n}`, name: `单位${n}`, kinds: ["member-unit"] }
    } as unknown as Entry
  }
  for (let n = 0; n < activities; n++) {
    const host = `u${n % units}`
    const id = `${host}/${n}/科普讲座`
    const day = `2023-09-${String(10 + (n % 20)).padStart(2, "0")}`
    const value = {
      id,
      name: `科普讲座第${n}场`,
      host,
      topics: n % 3 === 0 ? ["food-safety"] : [],
      mode: n % 4 === 0 ? "online" : "on-site",
      time: { sessions: [{ start: `${day}T09:00`, end: `${day}T11:00` }] },
      timeText: "上午9:00-11:00",
      place: places[n % places.length],
      contactName: "王老师",
      contactPhone: `72${String(n).padStart(6, "0")}`,
      platform: states[n % states.length],
      images: n % 7,
      participants: n % 500,
      annexes: ["annex-1"],
      source: { file: "附件1.csv", row: (n % 1000) + 2, columns: { name: "项目名称", place: "活动地点" } }
    }
    yield { register: "activities", key: id, value } as unknown as Entry
  }
}

/** The items in groups of a size. */
export function* grouped<A>(items: Iterable<A>, size: number): Generator<ReadonlyArray<A>> {
  let group: Array<A> = []
  for (const item of items) {
    group.push(item)
    if (group.length === size) {
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
}
