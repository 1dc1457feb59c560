import { notice } from "@kepu/core/notices/pucheng-2023"

/** What both services are asked for: to save an activity, for a page of findings, or for both in turn. */
export type Kind = "write" | "page" | "both"

export const ledger = { region: "610526", notice: notice.id }
const base = `/v1/regions/${ledger.region}/notices/${ledger.notice}`
const asOf = encodeURIComponent("2023-09-25T09:00:00+08:00")

/** An activity as a row of annex 1 tells it. */
export const activity = (id: string, host = "u1", participants = 120) => ({
  id,
  name: `食品安全进校园 ${id}`,
  host,
  coHosts: ["u2"],
  place: "第一中学",
  contactName: "王一",
  contactPhone: "13912345678",
  time: { sessions: [{ start: "2023-09-18T09:00", end: "2023-09-18T11:00" }] },
  topics: ["food-safety"],
  platform: "under-review",
  participants
})

/** What is in a ledger of so many activities before anything is asked: a unit has 30 of them. */
export const recordsOf = (activities: number) => {
  const hosts = Array.from({ length: Math.max(3, Math.ceil(activities / 30)) }, (_, n) => `u${n}`)
  return [
    ...hosts.map((id) => ({ register: "units", key: id, value: { id, name: id, kinds: ["member-unit"] } })),
    ...Array.from({ length: activities }, (_, n) => ({
      register: "activities",
      key: `a${n}`,
      value: activity(`a${n}`, hosts[n % hosts.length])
    }))
  ]
}

/** The n-th request of a kind, as it goes over the wire; one that changes a record names the version that the one before made. */
export const requestOf = (kind: Kind, n: number, token: string): string => {
  const common = `Host: kepu.test\r\nAuthorization: Bearer ${token}\r\nAccept-Encoding: identity\r\n`
  const page = (after: number): string =>
    `GET ${base}/findings?asOf=${asOf}&limit=100&after=${after} HTTP/1.1\r\n${common}\r\n`
  const save = (value: ReturnType<typeof activity>, condition: string): string => {
    const body = JSON.stringify(value)
    return (
      `PUT ${base}/activities/${value.id} HTTP/1.1\r\n${common}${condition}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    )
  }
  switch (kind) {
    case "page":
      return page((n % 20) * 100)
    case "write":
      return save(activity(`b${n}`), "If-None-Match: *")
    case "both":
      return n % 2 === 1 ? page(0) : save(activity("a0", "u0", n), `If-Match: "${n / 2 + 1}"`)
  }
}
