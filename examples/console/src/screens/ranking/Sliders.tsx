import type { Robust, Slider } from "@kepu/view/figures"
import type { FunctionalComponent } from "vue"
import { local } from "../../words.ts"
import { say } from "./say.ts"

interface Props {
  readonly sliders: ReadonlyArray<Slider>
  readonly robust?: Robust | undefined
  readonly onMove: (item: number, points: number) => void
}

/** The weights as sliders; under each stands between which points the first stay the same, and it is read out with it. */
export const Sliders: FunctionalComponent<Props> = ({ onMove, robust, sliders }) => (
  <fieldset class="sliders">
    <legend>{say("tryOut")}</legend>
    {sliders.map(({ how, item, most, name, points }) => {
      const room = robust?.rooms[item]
      return (
        <div class="slider" key={item}>
          <label for={`weight-${item}`}>{local(name)}</label>
          <output for={`weight-${item}`}>{say("points", { points })}</output>
          <input
            id={`weight-${item}`}
            type="range"
            min="0"
            max={most}
            step="1"
            value={points}
            aria-valuetext={say("points", { points })}
            aria-describedby={`room-${item}`}
            onInput={(event: Event) => onMove(item, Number((event.target as HTMLInputElement).value))}
          />
          <svg class="room" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
            {room === undefined ? null : (
              <rect
                class="bar met"
                x={(100 * room.from) / most}
                width={(100 * (room.to - room.from)) / most}
                height="3"
              />
            )}
          </svg>
          <p class="quiet" id={`room-${item}`}>
            {local(how)}
            {room === undefined ? "" : ` · ${local(room.says)}`}
          </p>
        </div>
      )
    })}
  </fieldset>
)
Sliders.props = ["sliders", "robust", "onMove"]
