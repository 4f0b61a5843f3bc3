import { Controls } from './controls'
import { gone } from './gone'

export default function Home() {
  return (
    <>
      <h1>home</h1>
      <Controls gone={gone} />
    </>
  )
}
