import { cookies } from 'next/headers'
import { remember, rememberAndLeave, removeByAge, removeByDelete, removeByEmpty } from './actions'
import { Theme } from './theme'

export default async function Actions() {
  const theme = (await cookies()).get('theme')?.value || 'none'
  return (
    <>
      <p id="theme">{theme}</p>
      <Theme theme={theme} />
      <form id="remember" action={remember}>
        <input name="theme" aria-label="theme" />
        <button>remember</button>
      </form>
      <form id="delete" action={removeByDelete}>
        <button>delete</button>
      </form>
      <form id="empty" action={removeByEmpty}>
        <button>empty</button>
      </form>
      <form id="age" action={removeByAge}>
        <button>age</button>
      </form>
      <form id="leave" action={rememberAndLeave}>
        <button>leave</button>
      </form>
    </>
  )
}
