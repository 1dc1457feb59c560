import type { Activity, Portfolio } from "@kepu/core"
import type { Truth } from "@kepu/core/condition"

/** Where a unit stands: its points on what is known, what they may become, and its place among all. */
export interface HandRank {
  readonly id: string
  readonly rank: number
  readonly points: number
  readonly possible: number
}

/** Of a unit: published activities, participants and volunteers in the window, sure and possible. */
interface Score {
  published: number
  maybePublished: number
  participants: number
  maybeParticipants: number
  volunteers: number
}

/** Sums for just the weights of the bench, kept in the same pass in which the rules are judged. */
export class Scores {
  readonly #scores = new Map<string, Score>()
  constructor(units: Portfolio["units"]) {
    for (const { id } of units)
      this.#scores.set(id, { published: 0, maybePublished: 0, participants: 0, maybeParticipants: 0, volunteers: 0 })
  }
  add({ host, participants, volunteers }: Activity, inWindow: Truth, published: Truth): void {
    if (inWindow === false) return
    const score = this.#scores.get(host)!
    if (published !== false) {
      score.maybePublished++
      if (inWindow && published) score.published++
    }
    score.maybeParticipants += participants ?? Number.POSITIVE_INFINITY
    if (!inWindow) return
    score.participants += participants ?? 0
    score.volunteers += volunteers ?? 0
  }
  /** Units in order of points, then of volunteers; those level share a rank. */
  rank(officers: NonNullable<Portfolio["officers"]>): ReadonlyArray<HandRank> {
    const registered = new Map<string, number>()
    for (const entry of officers) registered.set(entry.unit, (registered.get(entry.unit) ?? 0) + entry.registered)
    const participation = (number: number) => (number >= 2000 ? 40 : Math.floor((80 * number + 2000) / 4000))
    const rows = Array.from(this.#scores, ([id, score]) => {
      const officered = (registered.get(id) ?? 0) >= 1 ? 20 : 0
      return {
        id,
        rank: 1,
        points: Math.min(5 * score.published, 40) + participation(score.participants) + officered,
        possible: Math.min(5 * score.maybePublished, 40) + participation(score.maybeParticipants) + officered,
        volunteers: score.volunteers
      }
    })
    rows.sort((a, b) => b.points - a.points || b.volunteers - a.volunteers)
    for (let n = 1; n < rows.length; n++) {
      const [before, row] = [rows[n - 1]!, rows[n]!]
      row.rank = before.points === row.points && before.volunteers === row.volunteers ? before.rank : n + 1
    }
    return rows
  }
}
