/** The words for what `readCells` finds wrong, apart so that a page loads them when it shows them. */
export { tellIssues } from "../tellIssues.ts"
