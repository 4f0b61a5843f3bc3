import { Counter } from './counter'

export default function Home() {
  return (
    <main>
      <h1>home</h1>
      <Counter />
    </main>
  )
}
