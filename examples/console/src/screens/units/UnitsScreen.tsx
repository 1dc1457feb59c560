import { UnitView } from "../unit/UnitView.tsx"
import { route } from "../../route.ts"
import { UnitsView } from "./UnitsView.tsx"
import { KeepAlive } from "vue"

/** The list of units, which stays as it was left while a unit's page is seen. */
export const UnitsScreen = () => {
  const [key] = route.value.rest
  return [
    <KeepAlive>{{ default: () => (key === undefined ? <UnitsView /> : null) }}</KeepAlive>,
    key === undefined ? null : <UnitView key={key} unit={key} />
  ]
}
