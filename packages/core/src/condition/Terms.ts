import type { DeclaredTerm, Vocabulary } from "./Vocabulary.ts"
import type { WorkingCalendar } from "../time/WorkingCalendar.ts"
import type { Window } from "../time/Window.ts"

type Declared = Pick<DeclaredTerm, "id" | "declaredBy">

/** What of a notice conditions are judged by: its zone, its calendar, its windows, and the words that declare a topic or a programme. */
export interface Terms {
  readonly zone: string
  /** By which working days are told, where something is asked of them. */
  readonly calendar?: WorkingCalendar
  readonly windows: ReadonlyArray<Pick<Window, "id" | "start" | "end">>
  readonly vocabulary: { readonly topics: ReadonlyArray<Declared>; readonly programmes: ReadonlyArray<Declared> }
}

/** What of a notice conditions are told with: its terms by all of their names. */
export interface Names extends Terms {
  readonly windows: ReadonlyArray<Window>
  readonly vocabulary: Vocabulary
}
