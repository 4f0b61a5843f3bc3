import { revalidateTag } from 'next/cache'
import { cookies } from 'next/headers'
import { after } from 'next/server'

export default function Form() {
  async function submit(form: FormData) {
    'use server'
    after(async () => {
      console.log(`after the action of ${(await cookies()).get('who')?.value}`)
      revalidateTag('value', { expire: 0 })
    })
    if (form.get('fail')) throw new Error('the action broke')
  }
  return (
    <form action={submit} id="form">
      <button>send</button>
    </form>
  )
}
