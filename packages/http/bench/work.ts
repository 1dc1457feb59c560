import { notice } from "@kepu/core/notices/pucheng-2023"

/** What both services are asked for: `n` makes requests of a kind differ. */
export const kinds = ["write", "page"] as const
export type Kind = (typeof kinds)[number]

export const ledger = { region: "610526", notice: notice.id }
const base = `/v1/regions/${ledger.region}/notices/${ledger.notice}`
const asOf = encodeURIComponent("2023-09-25T09:00:00+08:00")

/** An activity as a row of annex 1 tells it. */
export const activity = (id: string) => ({
  id,
  name: `食品安全进校园 ${id}`,
  host: "u1",
  coHosts: ["u2"],
  place: "第一中学",
  contactName: "王一",
  contactPhone: "13912345678",
  time: { sessions: [{ start: "2023-09-18T09:00", end: "2023-09-18T11:00" }] },
  topics: ["food-safety"],
  platform: "under-review",
  participants: 120
})

/** Whole requests, as they go over the wire. */
export const requestOf = (kind: Kind, n: number, token: string): string => {
  const common = `Host: kepu.test\r\nAuthorization: Bearer ${token}\r\nAccept-Encoding: identity\r\n`
  if (kind === "page")
    return `GET ${base}/findings?asOf=${asOf}&limit=100&after=${(n % 20) * 100} HTTP/1.1\r\n${common}\r\n`
  const key = `b${n}`
  const body = JSON.stringify(activity(key))
  return (
    `PUT ${base}/activities/${key} HTTP/1.1\r\n${common}If-None-Match: *\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  )
}
