import "@kepu-examples/self-check/src/tokens.css"
import "./console.css"
import { createApp, watchEffect } from "vue"
import { App } from "./App.tsx"
import { begin } from "./session.ts"
import { say } from "./shell.ts"
import { language } from "./words.ts"

watchEffect(() => {
  document.documentElement.lang = language.value
  document.title = say("title")
})
createApp(App).mount("#console")
void begin()
