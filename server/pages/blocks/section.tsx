import type { Child } from 'hono/jsx'

/** One part of an answer under its heading. */
export function Section({ title, children }: { title: string; children?: Child }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
