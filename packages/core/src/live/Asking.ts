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

/** A program, and where the answers to its conditions begin. */
interface Part {
  readonly program: Program
  readonly from: number
  readonly bounds: ReadonlyArray<ReadonlyArray<Truth>>
  /** The facts on which each condition rests. */
  readonly bits: ReadonlyArray<number>
  /** The places of the conditions that rest on one of some facts, by their bits. */
  readonly places: Map<number, ReadonlyArray<number>>
}

const joined = (list: ReadonlyArray<number>): number => list.reduce((all, one) => all | one, 0)

const bitsOf = ({ steps }: Program): ReadonlyArray<number> => {
  const bits: Array<number> = []
  for (const step of steps) {
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
  return bits
}

/** Asks the conditions of programs, one after the other, of one activity: all, or those that rest on what has changed. */
export class Asking {
  /** How many conditions there are. */
  readonly width: number
  readonly #parts: ReadonlyArray<Part>
  readonly #today: Scope["today"]
  /** The facts on which there is a condition. */
  readonly #asked: ReadonlyArray<number>

  constructor(programs: ReadonlyArray<Program>, { today }: Scope, units: Units) {
    let from = 0
    this.#parts = programs.map((program) => {
      const bounds = program.bounds.map((bound) => units.boundBy(bound))
      const part = { program, from, bounds, bits: bitsOf(program), places: new Map() }
      from += program.steps.length
      return part
    })
    this.width = from
    this.#today = today
    const asked = joined(this.#parts.flatMap(({ bits }) => bits))
    this.#asked = facts.map((_, n) => n).filter((n) => (asked & (1 << n)) !== 0)
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

  /** Answers what rests on these facts, for an activity of that host. */
  ask(changed: number, activity: Activity, host: number, answers: Answers): void {
    for (const { bits, bounds, from, places, program } of this.#parts) {
      let asked = places.get(changed)
      if (asked === undefined) {
        asked = bits.flatMap((own, place) => (changed === anything || (own & changed) !== 0 ? [place] : []))
        places.set(changed, asked)
      }
      answerRow(program, asked, activity, this.#today, (bound) => bounds[bound]![host], answers, from)
    }
  }
}
