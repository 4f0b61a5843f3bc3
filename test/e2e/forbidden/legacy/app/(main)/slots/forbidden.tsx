export default function Forbidden() {
  return 'slots forbidden'
}
