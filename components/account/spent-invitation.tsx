/** A link that was used, replaced or has run out, or never was one. */
export function SpentInvitation() {
  return (
    <section className="account" aria-labelledby="spent">
      <h1 id="spent">This invitation no longer works</h1>
      <p className="mid">
        It has been used, replaced by a newer one, or is more than seven days old. Ask the person who invited
        you for a new link. If you have set your password already, sign in with it.
      </p>
      <p className="stack">
        <a className="btn" href="/signin">
          Sign in
        </a>
      </p>
    </section>
  );
}
