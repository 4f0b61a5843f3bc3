export default function NotFound() {
  return <p id="shown">root not-found</p>
}
