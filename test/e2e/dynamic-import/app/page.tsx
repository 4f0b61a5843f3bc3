import { Lazy } from './lazy'

export default function Home() {
  return <Lazy />
}
