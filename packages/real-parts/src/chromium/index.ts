export { bundle, weigh, weighAtOnce, type Weight } from "./bundle.ts"
export { openBrowser } from "./openBrowser.ts"
export { type Opened, opened, problemsIn } from "./opened.ts"
export { openPage, type OpenPage } from "./openPage.ts"
