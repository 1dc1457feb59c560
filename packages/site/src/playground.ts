import type { Language } from "@kepu/core"
import type { Content } from "./layout.ts"
import { words } from "./words.ts"

/** The page of the playground on the site; what is on it is made by its script. */
export const playgroundOf = (language: Language): Content => ({
  page: { id: "playground", sources: {}, made: () => ({ title: "", html: "" }) },
  title: words.playground[language],
  whole: true,
  html: `<div id="playground"></div>`,
  extra: `<link rel="stylesheet" href="../assets/play.css">\n<script type="module" src="../assets/play.js"></script>\n`
})
