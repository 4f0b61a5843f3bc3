import { Counter } from './counter'

export default function Page() {
  return (
    <>
      <h1 id="title">no types, no module</h1>
      <Counter />
    </>
  )
}
