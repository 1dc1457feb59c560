import "@kepu-examples/self-check/src/tokens.css"
import "./console.css"
import "./figures.css"
import { createApp, watchEffect } from "vue"
import { App } from "./App.tsx"
import { begin } from "./session.ts"
import { say } from "./shell.ts"
import { language } from "./words.ts"

watchEffect(() => {
  document.documentElement.lang = language.value
  document.title = say("title")
})
// What is folded is printed too.
addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll<HTMLDetailsElement>("main details:not(.as-text)")) part.open = true
})
createApp(App).mount("#console")
void begin()
