import { Where } from '../where'

export default function About() {
  return (
    <main>
      <h1 id="page">about</h1>
      <Where />
    </main>
  )
}
