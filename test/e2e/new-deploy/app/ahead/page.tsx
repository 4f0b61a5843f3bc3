import { Heading } from './heading'

export default function Ahead() {
  return <Heading />
}
