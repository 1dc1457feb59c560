import type { Scope } from "../condition/Scope.ts"
import type { Program } from "../compiled/Program.ts"
import { answerRow, type Answers } from "../compiled/row.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Truth } from "../Truth.ts"
import { anything, bitOf, joined } from "./differences.ts"
import type { Units } from "./Units.ts"

/** A program, and where the answers to its conditions begin. */
interface Part {
  readonly program: Program
  readonly from: number
  readonly bounds: ReadonlyArray<ReadonlyArray<Truth>>
  /** The bits of what each condition rests on. */
  readonly bits: ReadonlyArray<number>
  /** The places of the conditions that rest on something of what is different, by the bits of that. */
  readonly places: Map<number, ReadonlyArray<number>>
}

const bitsOf = ({ steps }: Program): ReadonlyArray<number> => {
  const bits: Array<number> = []
  for (const step of steps) {
    switch (step.kind) {
      case "ask":
        bits.push(joined([bitOf("name"), bitOf("timeText"), ...step.facts.map(bitOf)]))
        break
      case "host":
        bits.push(bitOf("host"))
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
  /** The bits of what there is a condition on. */
  readonly #asked: number

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
    this.#asked = joined(this.#parts.flatMap(({ bits }) => bits))
  }

  /** Answers what rests on what is different, by its bits, for an activity of that host. */
  ask(different: number, activity: Activity, host: number, answers: Answers): void {
    const changed = different === anything ? anything : different & this.#asked
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
