import { lost } from './lost'

export default function NotFound(): React.ReactNode {
  return (
    <form id="lost" action={lost}>
      <button>report</button>
    </form>
  )
}
