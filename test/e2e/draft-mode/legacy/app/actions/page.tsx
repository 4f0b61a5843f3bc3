import { draftMode } from 'next/headers'
import { disable, enable } from './actions'

export default async function Actions() {
  const { isEnabled } = await draftMode()
  return (
    <>
      <p id="draft">{isEnabled ? 'draft' : 'published'}</p>
      <form id="enable" action={enable}>
        <button>enable</button>
      </form>
      <form id="disable" action={disable}>
        <button>disable</button>
      </form>
    </>
  )
}
