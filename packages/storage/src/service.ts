/** What a service keeps in the database beside the ledgers. The database's schema must be up to date. */
export { type AskedOnce, type KeptAnswers, keptAnswers } from "./sql/service/answers.ts"
export { type KeptToken, type KeptTokens, keptTokens } from "./sql/service/tokens.ts"
