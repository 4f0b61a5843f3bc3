import { alias } from '@/lib/words'
import { Counter } from './counter'

export default function Page() {
  return (
    <>
      <h1 id="title">no types, no module</h1>
      <p id="alias">{alias}</p>
      <Counter />
    </>
  )
}
