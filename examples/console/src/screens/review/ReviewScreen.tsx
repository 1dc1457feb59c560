import { defineComponent } from "vue"
import { route } from "../../route.ts"
import { QueueView } from "./QueueView.tsx"
import { isRegister } from "./registers.ts"
import { RecordView } from "./RecordView.tsx"

/** The queue, or the record that the address names. */
export const ReviewScreen = defineComponent(() => () => {
  const [register, key] = route.value.rest
  return register !== undefined && isRegister(register) && key !== undefined ? (
    <RecordView key={`${register}/${key}`} register={register} recordKey={key} />
  ) : (
    <QueueView />
  )
})
