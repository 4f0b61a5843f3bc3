import { Caller } from './caller'

export default function Call() {
  return <Caller />
}
