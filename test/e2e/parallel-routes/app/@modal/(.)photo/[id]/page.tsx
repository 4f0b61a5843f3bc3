export default async function PhotoModal({ params }: { params: Promise<{ id: string }> }) {
  return <p id="modal">{`photo ${(await params).id} over the page`}</p>
}
