import { Counter } from '../counter'
import { paragraphs } from '../text'

export default function Static() {
  return (
    <main>
      <h1>static</h1>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Counter />
    </main>
  )
}
