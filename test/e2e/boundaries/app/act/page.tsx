import { forbidden, notFound, redirect, unauthorized } from 'next/navigation'

export default function Act() {
  async function act(form: FormData) {
    'use server'
    const how = form.get('how')
    if (how === 'redirect') redirect('/shop/fine')
    if (how === 'missing') notFound()
    if (how === 'forbidden') forbidden()
    if (how === 'unauthorized') unauthorized()
    throw new Error('the secret of an action')
  }
  return (
    <form id="act" action={act}>
      <button>send</button>
    </form>
  )
}
