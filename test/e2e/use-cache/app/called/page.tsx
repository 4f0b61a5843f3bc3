import { weigh } from '../../lib/called'
import { Caller } from './caller'

export default async function Page() {
  const { text } = await weigh('tea', new Date(5))
  return (
    <>
      <p id="page">{text}</p>
      <Caller />
    </>
  )
}
