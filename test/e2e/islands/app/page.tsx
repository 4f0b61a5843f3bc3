import { Counter } from './counter'
import { Lines } from './lines'

export default async function Home() {
  'use cache'
  return (
    <main>
      <h1>home</h1>
      <Counter name="home" />
      <Lines />
    </main>
  )
}
