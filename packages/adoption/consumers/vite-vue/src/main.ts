import { assess, portfolioFromData } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { computed, createApp, h, ref } from "vue"

createApp({
  setup: () => {
    const name = ref("营养讲座")
    const message = computed(() => {
      const portfolio = portfolioFromData({
        units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }],
        activities: [{ id: "1", name: name.value, host: "edu", topics: ["food-safety"] }]
      })
      const { findings } = assess(notice, portfolio, { asOf: "2023-09-25" })
      return findings.find(({ rule }) => rule === "food-safety-name")?.message["zh-CN"]
    })
    const typed = (event: Event) => (name.value = (event.target as HTMLInputElement).value)
    return () => [h("input", { value: name.value, onInput: typed }), h("output", message.value)]
  }
}).mount("#app")
