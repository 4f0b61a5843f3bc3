export default function AdminLoading() {
  return <output className="skeleton" aria-label="Loading" style={{ height: '24rem' }} />
}
