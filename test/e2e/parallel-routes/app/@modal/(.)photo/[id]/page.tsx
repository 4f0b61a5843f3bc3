import { revalidatePath } from 'next/cache'
import { Again } from './again'

let made = 0

export default async function PhotoModal({ params }: { params: Promise<{ id: string }> }) {
  async function revalidate() {
    'use server'
    revalidatePath('/', 'layout')
  }
  return (
    <>
      <p id="modal">{`photo ${(await params).id} over the page`}</p>
      <p id="made">{`made ${++made}`}</p>
      <Again />
      <form action={revalidate}>
        <button>revalidate</button>
      </form>
    </>
  )
}
