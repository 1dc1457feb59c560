import type { Activity, Portfolio, Status } from "@kepu/core"

/** What a loop says of a subject that does not meet a rule. */
export interface HandFinding {
  readonly rule: string
  readonly status: Status
  readonly id: string
}

const first = "2023-09-17"
const afterLast = "2023-09-24"

const isPictured = (images: number | undefined, videos: number | undefined): boolean | undefined =>
  (images !== undefined && images >= 1) || (videos !== undefined && videos >= 1)
    ? true
    : images === undefined || videos === undefined
      ? undefined
      : false

/** 信息完善, as both loops ask it. */
export const isComplete = ({ images, newsLinks, summary, videos }: Activity): boolean | undefined => {
  const pictured = isPictured(images, videos)
  if (pictured === false || summary === false || (newsLinks !== undefined && newsLinks < 1)) return false
  return pictured === undefined || newsLinks === undefined || summary === undefined ? undefined : true
}

export const isInWindow = ({ time }: Activity): boolean | undefined => {
  if (time === undefined) return undefined
  const { end, start } = time.sessions[0]
  return start < afterLast && (end ?? start) >= first
}

/**
 * The eight rules as somebody writes them who has only these: the yardstick. It knows nothing of other notices, of
 * several sessions, of texts or of clauses; what is unmet or open becomes a small record at once.
 */
export const eightByHand = ({ activities, units }: Portfolio) => {
  const findings: Array<HandFinding> = []
  const counted = new Map<string, { sure: number; possible: number }>()
  for (const unit of units) counted.set(unit.id, { sure: 0, possible: 0 })
  for (const activity of activities) {
    const { address, contactName, contactPhone, host, id, mode, name, place, platform, time, topics } = activity
    const inWindow = isInWindow(activity)
    if (time === undefined) {
      findings.push({ rule: "window", status: "undetermined", id }, { rule: "within", status: "undetermined", id })
    } else {
      if (!inWindow) findings.push({ rule: "window", status: "unmet", id })
      const { end, start } = time.sessions[0]
      if (!(start >= first && (end ?? start) < afterLast)) findings.push({ rule: "within", status: "unmet", id })
    }
    if (!name.includes("科普")) findings.push({ rule: "name", status: "unmet", id })
    if (!name.includes("食品安全")) {
      if (topics === undefined) findings.push({ rule: "food-safety-name", status: "undetermined", id })
      else if (topics.includes("food-safety")) findings.push({ rule: "food-safety-name", status: "unmet", id })
    }
    if (mode === undefined || (mode !== "on-site" && address === undefined))
      findings.push({ rule: "online-address", status: "undetermined", id })
    const published = platform === undefined ? undefined : platform === "published"
    if (published === undefined) findings.push({ rule: "published", status: "undetermined", id })
    else if (!published) findings.push({ rule: "published", status: "unmet", id })
    if (time === undefined || place === undefined || contactName === undefined || contactPhone === undefined)
      findings.push({ rule: "annex-1", status: "undetermined", id })
    const complete = isComplete(activity)
    if (!complete) findings.push({ rule: "complete", status: complete === false ? "unmet" : "undetermined", id })
    if (inWindow !== false && published !== false) {
      const count = counted.get(host)!
      count.possible++
      if (inWindow && published) count.sure++
    }
  }
  for (const { id, kinds } of units) {
    if (kinds !== undefined && !kinds.includes("member-unit")) continue
    const { possible, sure } = counted.get(id)!
    if (kinds !== undefined && sure >= 1) continue
    const open = kinds === undefined || possible >= 1
    findings.push({ rule: "member-unit-activity", status: open ? "undetermined" : "unmet", id })
  }
  return findings
}
