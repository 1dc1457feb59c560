import { localized } from "@kepu/core/text"
import type { Presenter } from "effect/cli/CliOutput"
import * as Effect from "effect/Effect"
import * as Stdio from "effect/Stdio"
import type { Say } from "./language.ts"
import { print, remark } from "./output.ts"
import { renderHelp } from "./report/help.ts"
import { renderUsageErrors } from "./report/usageErrors.ts"

const nothingAsked = localized("没有说明要做什么。", "No command was given.")

/** Help that was asked for goes to stdout; what is wrong with a command line goes to stderr. */
export const presenter = (say: Say, stdio: Stdio.Stdio): Presenter => ({
  present: (event) => {
    const present = () => {
      switch (event._tag) {
        case "Help":
          return event.reason === "Requested"
            ? print(renderHelp(event.helpDoc, say))
            : remark(`${say(nothingAsked)}\n\n${renderHelp(event.helpDoc, say)}`)
        case "InvalidInvocation":
          return remark(renderUsageErrors(event, say))
        case "Version":
          return print(`${event.name} ${event.version}\n`)
      }
    }
    return Effect.ignore(Effect.provideService(present(), Stdio.Stdio, stdio))
  }
})
