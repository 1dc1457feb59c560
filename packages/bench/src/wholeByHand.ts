import type { Portfolio, Status, Unit } from "@kepu/core"
import { type HandFinding, isComplete, isInWindow } from "./byHand.ts"
import type { Scores } from "./nation/rankByHand.ts"

const focuses = ["lighter-schooling", "rural-revitalisation", "spirit-of-scientists", "silver-age"]
const settingsAsked = ["offices", "workplaces", "communities", "campuses", "families"]
const days = [17, 18, 19, 20, 21, 22, 23].map((day) => `2023-09-${day}`)
const bodies: ReadonlyArray<readonly [rule: string, kinds: ReadonlyArray<string>]> = [
  ["township-activity", ["township"]],
  ["society-activity", ["society"]],
  ["enterprise-activity", ["enterprise"]],
  ["science-hall-activity", ["science-hall"]],
  ["science-base-activity", ["science-base"]],
  ["youth-activity", ["youth-body"]],
  ["farm-activity", ["farm-association", "farm-academy"]]
]
const noticed = new Set([
  "member-unit",
  "township",
  "society",
  "enterprise",
  "science-hall",
  "science-base",
  "farm-association",
  "farm-academy",
  "youth-body"
])
const documents = [
  ["key-activity-table-due", "key-activity-table", "2023-09-06"],
  ["summary-due", "summary", "2023-09-23"],
  ["photos-due", "photos", "2023-09-23"]
] as const
/** Judgements and officers: of a unit of unknown kind it is open whether they are asked of it at all. */
const forUnitsOfAKind = ["society-liaison", "safe-and-orderly", "innovative-and-inclusive", "information-officers"]
const workerWords = ["科技工作者讲科普", "科普原创贴"]

/** What is counted of a unit: published in the window, in the window, food safety in the window; sure and possible. */
interface Count {
  published: number
  maybePublished: number
  held: number
  maybeHeld: number
  food: number
  maybeFood: number
}

/** Sure, possible: once an item is covered for certain the rest does not matter. */
class Covered {
  readonly sure: Array<boolean>
  readonly possible: Array<boolean>
  constructor(size: number) {
    this.sure = Array.from({ length: size }, () => false)
    this.possible = Array.from({ length: size }, () => false)
  }
  get status(): Status {
    if (this.sure.every(Boolean)) return "met"
    return this.sure.every((sure, n) => sure || this.possible[n]) ? "undetermined" : "unmet"
  }
}

/**
 * Every rule of the Pucheng notice as somebody writes it who has only these, for a moment after all deadlines and
 * days of receipt that are dates; without registers of facilities, recommendations, attestations and lost records.
 * `scores` get what units are ranked by, in the same pass.
 */
export const wholeByHand = ({ activities, officers = [], submissions = [], units }: Portfolio, scores?: Scores) => {
  const findings: Array<HandFinding> = []
  const counted = new Map<string, Count>()
  const unitById = new Map<string, Unit>()
  for (const unit of units) {
    unitById.set(unit.id, unit)
    counted.set(unit.id, { published: 0, maybePublished: 0, held: 0, maybeHeld: 0, food: 0, maybeFood: 0 })
  }
  const [focus, setting, online] = [new Covered(4), new Covered(5), new Covered(7)]
  let worker = 0
  let maybeWorker = 0
  for (const activity of activities) {
    const {
      annexes,
      contactName,
      contactPhone,
      host,
      id,
      mode,
      name,
      place,
      platform,
      programme,
      settings,
      time,
      topics
    } = activity
    const inWindow = isInWindow(activity)
    if (!inWindow)
      findings.push({ rule: "activity-in-window", status: inWindow === false ? "unmet" : "undetermined", id })
    if (topics === undefined) findings.push({ rule: "activity-topic", status: "undetermined", id })
    const named = name.includes("食品安全")
    const food = named || topics?.includes("food-safety")
    if (!named && food !== false)
      findings.push({ rule: "food-safety-name", status: food === undefined ? "undetermined" : "unmet", id })
    if (platform === undefined) findings.push({ rule: "filed-on-platform", status: "undetermined", id })
    else if (platform === "not-filed" || platform === "rejected")
      findings.push({ rule: "filed-on-platform", status: "pending", id })
    if (time === undefined) findings.push({ rule: "completed-afterwards", status: "undetermined", id })
    else if ((time.sessions[0].end ?? time.sessions[0].start) <= "2023-09-25") {
      const complete = isComplete(activity)
      if (!complete)
        findings.push({ rule: "completed-afterwards", status: complete === false ? "pending" : "undetermined", id })
    }
    if (annexes === undefined) findings.push({ rule: "annex-1-complete", status: "undetermined", id })
    else if (
      annexes.includes("annex-1") &&
      (time === undefined || place === undefined || contactName === undefined || contactPhone === undefined)
    )
      findings.push({ rule: "annex-1-complete", status: "undetermined", id })

    const published = platform === undefined ? undefined : platform === "published"
    scores?.add(activity, inWindow, published)
    const count = counted.get(host)!
    if (inWindow !== false) {
      count.maybeHeld++
      if (inWindow) count.held++
      if (published !== false) {
        count.maybePublished++
        if (inWindow && published) count.published++
      }
      if (food !== false) {
        count.maybeFood++
        if (inWindow && food) count.food++
      }
      if (workerWords.some((word) => name.includes(word)) || programme === "worker-action") {
        maybeWorker++
        if (inWindow) worker++
      } else if (programme === undefined) maybeWorker++
      const { kinds } = unitById.get(host)!
      const town = kinds?.includes("township")
      if (town !== false) {
        const sure = town === true && inWindow === true
        for (let n = 0; n < focuses.length; n++) {
          if (topics !== undefined && !topics.includes(focuses[n]!)) continue
          focus.possible[n] = true
          if (sure && topics !== undefined) focus.sure[n] = true
        }
        for (let n = 0; n < settingsAsked.length; n++) {
          if (settings !== undefined && !settings.includes(settingsAsked[n]!)) continue
          setting.possible[n] = true
          if (sure && settings !== undefined) setting.sure[n] = true
        }
      }
    }
    if (mode === undefined || mode !== "on-site") {
      for (let n = 0; n < days.length; n++) {
        if (time === undefined) {
          online.possible[n] = true
          continue
        }
        const { end, start } = time.sessions[0]
        if (start > days[n]! || (end ?? start) < days[n]!) continue
        online.possible[n] = true
        if (mode !== undefined) online.sure[n] = true
      }
    }
  }

  const sent = new Map<string, string>()
  for (const { document, receivedAt, unit } of submissions) {
    const key = `${unit} ${document}`
    const before = sent.get(key)
    if (before === undefined || receivedAt! < before) sent.set(key, receivedAt!)
  }
  const registered = new Map<string, number>()
  for (const entry of officers) registered.set(entry.unit, (registered.get(entry.unit) ?? 0) + entry.registered)

  const atLeastOne = (rule: string, id: string, bound: boolean | undefined, sure: number, possible: number) => {
    if (bound === false || (bound && sure >= 1)) return
    findings.push({ rule, status: bound === undefined || possible >= 1 ? "undetermined" : "unmet", id })
  }
  let towns = false
  let maybeTowns = false
  for (const { id, kinds, responsibilities } of units) {
    const { food, held, maybeFood, maybeHeld, maybePublished, published } = counted.get(id)!
    atLeastOne("member-unit-activity", id, kinds?.includes("member-unit"), published, maybePublished)
    for (const [rule, bound] of bodies)
      atLeastOne(
        rule,
        id,
        kinds?.some((kind) => bound.includes(kind)),
        held,
        maybeHeld
      )
    atLeastOne("food-safety-activity", id, responsibilities?.includes("food-safety"), food, maybeFood)
    if (kinds === undefined) {
      maybeTowns = true
      for (const rule of forUnitsOfAKind) findings.push({ rule, status: "undetermined", id })
    } else {
      if (kinds.includes("township")) towns = true
      if (kinds.some((kind) => kind === "member-unit" || kind === "township") && (registered.get(id) ?? 0) < 1)
        findings.push({ rule: "information-officers", status: "pending", id })
    }
    const bound = kinds?.some((kind) => noticed.has(kind))
    if (bound === false) continue
    for (const [rule, document, last] of documents) {
      if (bound === undefined) {
        findings.push({ rule, status: "undetermined", id })
        continue
      }
      const day = sent.get(`${id} ${document}`)
      if (day === undefined || day > last) findings.push({ rule, status: "unmet", id })
    }
  }
  const region = "610526"
  const ofTowns = (status: Status): Status => (towns ? status : maybeTowns ? "undetermined" : "not-applicable")
  const regional: ReadonlyArray<readonly [string, Status]> = [
    ["township-focuses", ofTowns(focus.status)],
    ["five-settings", ofTowns(setting.status)],
    ["online-every-day", online.status],
    ["worker-talks", worker >= 1 ? "met" : maybeWorker >= 1 ? "undetermined" : "unmet"],
    ["outdoor-site", "undetermined"],
    ["displays", "undetermined"]
  ]
  for (const [rule, status] of regional)
    if (status !== "met" && status !== "not-applicable") findings.push({ rule, status, id: region })
  return findings
}
