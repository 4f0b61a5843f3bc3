import { refresh, revalidatePath, revalidateTag, updateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { tagged } from '../../lib/tagged'

async function act(form: FormData) {
  'use server'
  switch (form.get('do')) {
    case 'update':
      updateTag('act')
      break
    case 'max':
      revalidateTag('act', 'max')
      break
    case 'path':
      revalidatePath('/act')
      break
    case 'refresh':
      refresh()
      break
    case 'redirect':
      updateTag('full')
      redirect('/tag/full')
  }
}

export default async function Page() {
  return (
    <>
      <p id="value">{await tagged('act')}</p>
      <p id="other">{await tagged('other')}</p>
      <form action={act}>
        {['update', 'max', 'path', 'refresh', 'redirect'].map((name) => (
          <button key={name} id={name} name="do" value={name}>
            {name}
          </button>
        ))}
      </form>
    </>
  )
}
