import { text } from './text'

export default function Home() {
  return <h1 id="page">{text}</h1>
}
