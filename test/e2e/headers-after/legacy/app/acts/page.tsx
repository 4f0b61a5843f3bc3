import { act } from './actions'

export default function Acts() {
  return (
    <form id="act" action={act}>
      <button>act</button>
    </form>
  )
}
