import { Controls } from './controls'

export default function Home() {
  return (
    <>
      <h1>home page</h1>
      <Controls />
    </>
  )
}
