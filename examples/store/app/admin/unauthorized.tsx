import { SignInForm } from '@/components/sign-in-form.tsx'

export default function SignedOut() {
  return (
    <div className="stack" style={{ maxWidth: '34rem' }}>
      <h1>Who is there?</h1>
      <p>The keeper’s desk is for those who run the shop. Sign in to go on.</p>
      <SignInForm to="/admin" />
    </div>
  )
}
