/**
 * The tables of facts, registers and questions, for packages that list them: files, stores, generators, services.
 * Whatever lists facts, registers or questions derives from these, or fails to compile when a row is added.
 */
export { activityFacts, type Choice, type CountFact, type Fact, type FactRow, type With } from "../portfolio/facts.ts"
export { type OptionalRegister, optionalRegisters } from "../portfolio/optionalRegisters.ts"
export { type PortfolioRegister, portfolioRegisters, type RegisterRow, registers } from "../portfolio/registers.ts"
export type { RecordFact } from "../portfolio/recordFacts.ts"
export { type DayKind, dayKinds } from "../time/dayKinds.ts"
export { choiceNames } from "../condition/valueNames.ts"
export { isFact } from "../condition/isFact.ts"
export { typeAsked } from "../condition/Check.ts"
export type { Domain, Field } from "../condition/QuestionFields.ts"
export { type QuestionTag, testOf } from "../condition/Question.ts"
export { questionFields } from "../condition/questions/table.ts"
export { byTest, type ByTest, type Test } from "../condition/Test.ts"
