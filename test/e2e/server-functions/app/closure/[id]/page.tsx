import { notes } from '../../data'

const SECRET = 'bound-canary-5319'

export default async function Closure({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const hidden = `${SECRET}-${id}`

  async function note(form: FormData) {
    'use server'
    notes().push(`${hidden}:${form.get('text')}`)
  }

  async function bound(amount: number, form: FormData) {
    'use server'
    notes().push(`${id} takes ${amount} ${form.get('text')}`)
  }

  return (
    <main>
      <p id="notes">{notes().join(',')}</p>
      <form id="note" action={note}>
        <input name="text" aria-label="text" />
        <button>note</button>
      </form>
      <form id="bound" action={bound.bind(null, 3)}>
        <input name="text" aria-label="what" />
        <button>bound</button>
      </form>
    </main>
  )
}
