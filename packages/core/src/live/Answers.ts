import type { Truth } from "../Truth.ts"
import type { Plan, RowPlan } from "../engine/Plan.ts"
import { type Program, type Rows, run } from "../engine/Program.ts"
import { type Truths, truthsFor } from "../condition/Truths.ts"
import { truthOf } from "../engine/Units.ts"
import { anything, bitOf, union } from "./differences.ts"
import { grown } from "./Places.ts"

/** The mask of what each condition rests on. */
const masksOf = ({ steps }: Program): ReadonlyArray<number> => {
  const masks: Array<number> = []
  for (const step of steps) {
    switch (step.kind) {
      case "column":
        masks.push(union([step.column, step.of ?? step.column].map(bitOf)))
        break
      case "host":
        masks.push(bitOf("host"))
        break
      case "together":
        masks.push(union(["host", "coHosts"].map(bitOf)))
        break
      case "beside":
        masks.push(union(["host", step.beside.fact].map(bitOf)))
        break
      case "not":
        masks.push(masks[step.of]!)
        break
      default:
        masks.push(union(step.of.map((place) => masks[place]!)))
    }
  }
  return masks
}

/** Asks the conditions of a row plan of one row: all, or those that rest on what has changed. */
class Asking {
  readonly #program: Program
  readonly #masks: ReadonlyArray<number>
  /** The mask of what there is a condition on. */
  readonly #asked: number
  /** The places of the conditions that rest on something of what has changed, by the mask of that. */
  readonly #places = new Map<number, ReadonlyArray<number>>()

  constructor({ program }: RowPlan) {
    this.#program = program
    this.#masks = masksOf(program)
    this.#asked = union(this.#masks)
  }

  /** Whether a condition rests on something of what is different, by the mask of that. */
  isAsked(condition: number, different: number): boolean {
    return (this.#masks[condition]! & different) !== 0
  }

  ask(different: number, row: Rows, truths: Truths): void {
    const changed = different === anything ? anything : different & this.#asked
    let places = this.#places.get(changed)
    if (places === undefined) {
      places = this.#masks.flatMap((own, place) => (changed === anything || (own & changed) !== 0 ? [place] : []))
      this.#places.set(changed, places)
    }
    run(this.#program, row, 0, 1, truths, places)
  }
}

/** The answers of one activity to all conditions of a plan: those of activities, and those of recommended ones. */
export interface AnswersOfOne {
  readonly all: Truths
  readonly activities: Truths
  readonly recommended: Truths
}

/** Keeps the answers of activities, by their places, to all conditions of a plan. */
export class Answers {
  readonly #asking: { readonly activities: Asking; readonly recommended: Asking }
  readonly #own: number
  readonly #width: number
  #codes = new Int8Array()

  constructor({ activities, recommended }: Plan) {
    this.#asking = { activities: new Asking(activities), recommended: new Asking(recommended) }
    this.#own = activities.program.steps.length
    this.#width = this.#own + recommended.program.steps.length
  }

  /** Room for the answers of one. */
  ofOne(): AnswersOfOne {
    const all = truthsFor(this.#width, 1)
    const part = (from: number, to: number): Truths => ({
      isTrue: all.isTrue.subarray(from, to),
      isFalse: all.isFalse.subarray(from, to),
      words: 1
    })
    return { all, activities: part(0, this.#own), recommended: part(this.#own, this.#width) }
  }

  /** Asks again what rests on what is different, by its mask. */
  ask(different: number, row: Rows, { activities, recommended }: AnswersOfOne): void {
    this.#asking.activities.ask(different, row, activities)
    this.#asking.recommended.ask(different, row, recommended)
  }

  /** Whether a condition that is asked of activities rests on something of what is different, by the mask of that. */
  isAsked(condition: number, different: number): boolean {
    return this.#asking.activities.isAsked(condition, different)
  }

  /** Makes room for the answers of so many activities. */
  makeRoom(places: number): void {
    this.#codes = grown(this.#codes, places * this.#width)
  }

  /** Fills in the answers that are kept of a place, and in a copy of them if there is to be one. */
  recall(place: number, { all: { isFalse, isTrue } }: AnswersOfOne, copy?: AnswersOfOne): void {
    const from = place * this.#width
    for (let n = 0; n < this.#width; n++) {
      const code = this.#codes[from + n]!
      // The sign bit, as a branch would be foretold wrongly for many of them.
      isTrue[n] = -code >>> 31
      isFalse[n] = code >>> 31
    }
    copy?.all.isTrue.set(isTrue)
    copy?.all.isFalse.set(isFalse)
  }

  /** Keeps the answers of a place. */
  keep(place: number, { all: { isFalse, isTrue } }: AnswersOfOne): void {
    const from = place * this.#width
    for (let n = 0; n < this.#width; n++) this.#codes[from + n] = isTrue[n]! - isFalse[n]!
  }

  /** The answer of an activity to a condition of the plan. */
  truth(place: number, condition: number): Truth {
    return truthOf(this.#codes[place * this.#width + condition]!)
  }

  /** The answer of an activity to a condition that is asked of recommended ones. */
  truthIfRecommended(place: number, condition: number): Truth {
    return this.truth(place, this.#own + condition)
  }
}

/** The answer to a condition, of truths of a single row. */
export const truthIn = ({ isFalse, isTrue }: Truths, condition: number): Truth =>
  isTrue[condition] === 1 ? true : isFalse[condition] === 1 ? false : undefined
