/** The HTTP API as a definition, of which server, client and OpenAPI document are made: its records, problems and limits. */
export { Api } from "./Api.ts"
export { Access } from "./Access.ts"
export { Identity, type Role, roles } from "./Caller.ts"
export { AssessmentRequest } from "./assessments.ts"
export { NoticeSummary } from "./notices.ts"
export { catalogue, type ProblemCode } from "./problem/catalogue.ts"
