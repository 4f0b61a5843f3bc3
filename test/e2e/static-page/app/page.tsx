import { Counter } from './counter'

export default function Home() {
  return (
    <main>
      <h1 id="title">A page that needs no request</h1>
      <p id="filler">{'Long enough to be worth compressing. '.repeat(100)}</p>
      <Counter />
    </main>
  )
}
