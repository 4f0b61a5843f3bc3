import { Controls, Note } from './controls'

export default function Home() {
  return (
    <>
      <h1>home page</h1>
      <Controls />
      <Note />
    </>
  )
}
