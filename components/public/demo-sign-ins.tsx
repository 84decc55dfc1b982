export type DemoSignIn = {
  /** “Reviewer”, “Admin”. */
  readonly role: string;
  /** What this account is there to show. */
  readonly task: string;
  readonly email: string;
  readonly password: string;
  /** The sign-in page, filled in where it can be. */
  readonly href: string;
};

/** The accounts of a demonstration. Rendered only where the app gives them, which is on its own database. */
export function DemoSignIns({ signIns }: { signIns: readonly DemoSignIn[] }) {
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title" className="over">
        Try it
      </h2>
      <p className="card-meta">
        This is a demonstration on its own database. Its accounts are open to whoever reads this page.
      </p>
      <table>
        <caption className="sr">Accounts of the demonstration</caption>
        <thead>
          <tr>
            <th scope="col">Sign in as</th>
            <th scope="col">This account</th>
            <th scope="col">E-mail</th>
            <th scope="col">Password</th>
          </tr>
        </thead>
        <tbody>
          {signIns.map((one) => (
            <tr key={one.email}>
              <th scope="row">
                <a href={one.href}>
                  {one.role}
                  <span className="sr">: sign in as {one.email}</span>
                </a>
              </th>
              <td data-label="This account">{one.task}</td>
              <td data-label="E-mail">
                <code>{one.email}</code>
              </td>
              <td data-label="Password">
                <code>{one.password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
