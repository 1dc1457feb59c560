/** The HTTP API as a definition, of which server, client and OpenAPI document are made: its records, problems and limits. */
export { Api } from "./Api.ts"
export { Access, Open } from "./Access.ts"
export { Caller, Identity, type Role, roles } from "./Caller.ts"
export { DeclaredPolicy, type Grant, type Policy } from "./Policy.ts"
export { AssessmentRequest, UnusableFiles } from "./assessments.ts"
export { NoticeSummary } from "./notices.ts"
export { catalogue, type ProblemCode } from "./problem/catalogue.ts"
export {
  Internal,
  InvalidRequest,
  MethodNotAllowed,
  NoSuchNotice,
  NoSuchRoute,
  NotAuthenticated,
  NoticeNotInForce,
  NotPermitted,
  RateLimited,
  RequestIssue,
  TookTooLong,
  TooLarge,
  Unavailable,
  UnsupportedMediaType
} from "./problem/problems.ts"
