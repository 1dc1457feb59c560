/** The words for what `@kepu/schedule/read` refuses, apart so that a page loads them when it shows them. */
export { tellRefusal } from "./tellRefusal.ts"
