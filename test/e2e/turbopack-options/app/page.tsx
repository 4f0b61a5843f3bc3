import { name as second } from 'many/second'
import nothing from 'nothing'
import { name } from 'their-package'
import List from '../items.list'
import { text as plain } from '../lib/plain'
import greeting from '../texts/greeting.txt'
import raw from '../texts/raw.txt'
import { Place } from './place'

export default function Page() {
  return (
    <main>
      <p id="loader">{greeting}</p>
      <List />
      <pre id="typed">{raw}</pre>
      <p id="alias">{name}</p>
      <p id="wildcard">{second}</p>
      <p id="nothing">{`nothing: ${Object.keys(nothing).length === 0}`}</p>
      <p id="other">{plain}</p>
      <Place />
    </main>
  )
}
