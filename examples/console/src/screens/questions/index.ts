import type { Screen } from "../../screens.ts"
import { QuestionsView } from "./QuestionsView.tsx"
import { say } from "./say.ts"

/** Whom to ask for which missing facts. */
export const questions: Screen = { name: "questions", title: () => say("title"), view: QuestionsView }
