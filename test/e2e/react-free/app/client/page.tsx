import { Counter } from '../counter'

export default function Client() {
  return (
    <>
      <h1>client</h1>
      <Counter />
    </>
  )
}
