import { ShownParams } from '../../shown-params'

export default async function Beside({ params }: { params: Promise<{ id?: string; rest: string[] }> }) {
  return (
    <>
      <p id="beside">{JSON.stringify(await params)}</p>
      <ShownParams />
    </>
  )
}
