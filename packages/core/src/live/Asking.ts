import { Fact } from "../condition/Fact.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Program } from "../compiled/Program.ts"
import { readers } from "../condition/readers.ts"
import { answerRow, type Answers } from "../compiled/row.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Truth } from "../Truth.ts"
import type { Units } from "./Units.ts"

const facts = Fact.literals
const readerOf: ReadonlyArray<(activity: Activity) => unknown> = facts.map((fact) => readers[fact])

const bitOf = (fact: Fact): number => 1 << facts.indexOf(fact)
const timeText = 1 << facts.length

/** The host's own bit: it is another one, or bound otherwise. */
export const otherHost = timeText << 1

/** Everything there is to be asked of an activity. */
export const anything = -1

/** Asks the conditions of a program of one activity: all of them, or those that rest on what has changed. */
export class Asking {
  readonly #program: Program
  readonly #today: Scope["today"]
  readonly #bounds: ReadonlyArray<ReadonlyArray<Truth>>
  /** The facts on which each condition rests. */
  readonly #bits: ReadonlyArray<number>
  /** The facts on which there is a condition. */
  readonly #asked: ReadonlyArray<number>
  /** The places of the conditions that rest on one of some facts, by their bits. */
  readonly #places = new Map<number, ReadonlyArray<number>>()

  constructor(program: Program, { today }: Scope, units: Units) {
    this.#program = program
    this.#today = today
    this.#bounds = program.bounds.map((bound) => units.boundBy(bound))
    const bits: Array<number> = []
    const joined = (list: ReadonlyArray<number>) => list.reduce((all, one) => all | one, 0)
    for (const step of program.steps) {
      switch (step.kind) {
        case "ask":
          bits.push(joined([bitOf("name"), timeText, ...step.facts.map(bitOf)]))
          break
        case "host":
          bits.push(otherHost)
          break
        case "not":
          bits.push(bits[step.of]!)
          break
        default:
          bits.push(joined(step.of.map((place) => bits[place]!)))
      }
    }
    this.#bits = bits
    this.#asked = facts.map((_, n) => n).filter((n) => (joined(bits) & (1 << n)) !== 0)
  }

  /** The facts that are asked for and in which two activities differ; texts and lists of the same content may count as different. */
  differences(a: Activity, b: Activity): number {
    let bits = a.timeText === b.timeText ? 0 : timeText
    for (let turn = 0; turn < this.#asked.length; turn++) {
      const fact = this.#asked[turn]!
      if (readerOf[fact]!(a) !== readerOf[fact]!(b)) bits |= 1 << fact
    }
    return bits
  }

  get size(): number {
    return this.#program.steps.length
  }

  /** Answers what rests on these facts, for an activity of that host; the answers of the program begin at `from`. */
  ask(changed: number, activity: Activity, host: number, answers: Answers, from: number): void {
    let places = this.#places.get(changed)
    if (places === undefined) {
      places = this.#bits.flatMap((bits, place) => (changed === anything || (bits & changed) !== 0 ? [place] : []))
      this.#places.set(changed, places)
    }
    const binds = (bound: number) => this.#bounds[bound]![host]
    answerRow(this.#program, places, activity, this.#today, binds, answers, from)
  }
}
