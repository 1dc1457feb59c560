import { localized } from "@kepu/core/text"
import type { Presenter } from "effect/cli/CliOutput"
import type { HelpDoc } from "effect/cli/HelpDoc"
import * as Effect from "effect/Effect"
import * as Stdio from "effect/Stdio"
import type { Say } from "./language.ts"
import { print, remark } from "./output.ts"
import { firstSteps } from "./report/firstSteps.ts"
import { renderHelp } from "./report/help.ts"
import { renderUsageErrors } from "./report/usageErrors.ts"

const nothingAsked = localized("没有说明要做什么。", "No command was given.")
const begin = localized("可以这样开始：", " One may begin like this:")

/** What is told where a command lacks its subcommand: the whole program's first steps, or what there is to choose from. */
const notAsked = (doc: HelpDoc, say: Say): string =>
  /^kepu(?: |$)/u.test(doc.usage) && !/^kepu [a-z]/u.test(doc.usage)
    ? `${say(nothingAsked)}${say(begin)}\n\n${say(firstSteps)}\n\n${renderHelp(doc, say)}`
    : `${say(nothingAsked)}\n\n${renderHelp(doc, say)}`

/** Help that was asked for goes to stdout; what is wrong with a command line goes to stderr. */
export const presenter = (say: Say, stdio: Stdio.Stdio): Presenter => ({
  present: (event) => {
    const present = () => {
      switch (event._tag) {
        case "Help":
          return event.reason === "Requested"
            ? print(renderHelp(event.helpDoc, say))
            : remark(notAsked(event.helpDoc, say))
        case "InvalidInvocation":
          return remark(renderUsageErrors(event, say))
        case "Version":
          return print(`${event.name} ${event.version}\n`)
      }
    }
    return Effect.ignore(Effect.provideService(present(), Stdio.Stdio, stdio))
  }
})
