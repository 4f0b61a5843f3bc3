export default function Forbidden() {
  return 'side forbidden'
}
