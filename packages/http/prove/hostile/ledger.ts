import { notice } from "@kepu/core/notices/pucheng-2023"

export const base = `/v1/regions/610526/notices/${notice.id}`

/** The ledger that the proof is made with: as many units as a large county has, and what they report. */
export const size = { units: 400, each: 10 }

export const unitOf = (n: number) => ({ id: `u${n}`, name: `单位${n}`, kinds: ["member-unit"] })

export const activityOf = (n: number, host: string) => ({
  id: `a${n}`,
  name: `食品安全进校园 ${n}`,
  host,
  coHosts: [],
  place: "第一中学",
  contactName: "王一",
  contactPhone: "13912345678",
  topics: ["food-safety"],
  time: { sessions: [{ start: "2023-09-18T09:00", end: "2023-09-18T11:00" }] },
  participants: 120
})

/** All records of the ledger, as saves. */
export const saves = (): ReadonlyArray<object> => [
  ...Array.from({ length: size.units }, (_, n) => unitOf(n)).map((value) => ({
    register: "units",
    key: value.id,
    value
  })),
  ...Array.from({ length: size.units * size.each }, (_, n) => activityOf(n, `u${n % size.units}`)).map((value) => ({
    register: "activities",
    key: value.id,
    value
  }))
]
