export default function OrderLoading() {
  return (
    <div className="page" role="status" aria-label="Loading the order" style={{ paddingTop: '4rem' }}>
      <span className="skeleton" style={{ height: '20rem' }} />
    </div>
  )
}
