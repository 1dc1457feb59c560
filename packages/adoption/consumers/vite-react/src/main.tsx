import { standardSchemaResolver } from "@hookform/resolvers/standard-schema"
import { assess, portfolioFromData } from "@kepu/core"
import { formSchema } from "@kepu/core/form"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { useForm as useTanStackForm } from "@tanstack/react-form"
import { StrictMode, useEffect, useState } from "react"
import { createRoot } from "react-dom/client"
import { useForm as useHookForm } from "react-hook-form"

const schema = formSchema("activities", { notice })
const empty = { id: "1", name: " ", host: "edu", place: "" }

const Live = () => {
  const [name, setName] = useState("营养讲座")
  const portfolio = portfolioFromData({
    units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }],
    activities: [{ id: "1", name, host: "edu", topics: ["food-safety"] }]
  })
  const { findings } = assess(notice, portfolio, { asOf: "2023-09-25" })
  return (
    <p>
      <input value={name} onChange={(event) => setName(event.target.value)} />
      {findings.find(({ rule }) => rule === "food-safety-name")?.message["zh-CN"]}
    </p>
  )
}

/** Says what went wrong as a page would: an error that is thrown reaches the console. */
const Hook = ({ onDone }: { readonly onDone: (text: string) => void }) => {
  const form = useHookForm({ defaultValues: empty, resolver: standardSchemaResolver(schema) })
  useEffect(() => {
    void form.handleSubmit(
      () => onDone("nothing was wrong"),
      ({ name }) => onDone(String(name?.message ?? "no message at the name"))
    )()
  }, [])
  return <input {...form.register("name")} />
}

const TanStack = ({ onDone }: { readonly onDone: (text: string) => void }) => {
  const form = useTanStackForm({ defaultValues: empty, validators: { onSubmit: schema } })
  useEffect(() => {
    void form.handleSubmit().then(() => {
      const [error] = form.getFieldMeta("name")?.errors ?? []
      onDone(error?.message ?? "no message at the name")
    })
  }, [])
  return <form.Field name="name">{(field) => <input value={field.state.value} readOnly />}</form.Field>
}

const App = () => {
  const [hook, setHook] = useState("")
  const [tanStack, setTanStack] = useState("")
  return (
    <>
      <Live />
      <Hook onDone={setHook} />
      <TanStack onDone={setTanStack} />
      {hook !== "" && tanStack !== "" && <output>{`react-hook-form: ${hook}; TanStack Form: ${tanStack}`}</output>}
    </>
  )
}

createRoot(document.querySelector("#app")!).render(
  <StrictMode>
    <App />
  </StrictMode>
)
