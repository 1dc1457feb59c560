import type { DeclaredTerm } from "../notice/Vocabulary.ts"
import type { Window } from "../time/Window.ts"

type Declared = Pick<DeclaredTerm, "id" | "declaredBy">

/** What of a notice conditions are judged by: its zone, its windows, and the words that declare a topic or a programme. */
export interface Terms {
  readonly zone: string
  readonly windows: ReadonlyArray<Pick<Window, "id" | "start" | "end">>
  readonly vocabulary: { readonly topics: ReadonlyArray<Declared>; readonly programmes: ReadonlyArray<Declared> }
}
