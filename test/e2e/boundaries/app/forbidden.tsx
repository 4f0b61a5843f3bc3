export default function Forbidden() {
  return <p id="missing">forbidden here</p>
}
