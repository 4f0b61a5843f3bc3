import { after } from 'next/server'

export default function After() {
  after(() => console.log('after: made ahead'))
  return <p id="page">after</p>
}
