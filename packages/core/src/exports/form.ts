/** Forms of records: Standard Schemas for form libraries, and findings by the fields that they are about. */
export { byField, type FieldNote } from "../form/byField.ts"
export {
  formSchema,
  type FormOptions,
  type FormRegister,
  type FormSchema,
  type RecordOf,
  withoutEmpty
} from "../form/formSchema.ts"
