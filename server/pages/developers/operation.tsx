import type { Content, OpenApi, OperationObject, SchemaObject } from '../../openapi/openapi.ts'
import { Example } from './example.tsx'
import { Fields, fieldsOf, nameOf } from './fields.tsx'

type Props = {
  api: OpenApi
  /** Address of the server, without a slash at the end. */
  root: string
  path: string
  method: string
  operation: OperationObject
}

type Parameter = { name: string; description: string; required?: boolean; schema: SchemaObject }

/** One operation: what it is for, what it takes, what it gives, and examples. */
export function Operation({ api, root, path, method, operation }: Props) {
  const { operationId: id, summary, description, requestBody, responses } = operation
  const parameters = operation.parameters as readonly Parameter[]
  const sent = requestBody && within(requestBody.content)
  const good = within(responses['200']?.content ?? {})
  const codes = Object.entries(responses)
    .filter(([status]) => status !== '200')
    .flatMap(([, { content }]) => Object.keys(within(content)?.examples ?? {}))
  return (
    <section class="operation">
      <h2 id={id}>{summary}</h2>
      <p class="address">
        <code>
          <strong>{method.toUpperCase()}</strong> {path}
        </code>
      </p>
      <p>{description}</p>
      {parameters.length > 0 ? (
        <>
          <h3>Tham số</h3>
          <Fields
            fields={parameters.map(({ name, description, required = false, schema }) => ({
              name,
              schema,
              isRequired: required,
              note: description,
            }))}
          />
        </>
      ) : null}
      {sent ? (
        <>
          <h3>Nội dung gửi</h3>
          <Fields fields={fieldsOf(schemaOf(api, sent.schema.$ref))} />
        </>
      ) : null}
      <h3>Trả về</h3>
      <Fields always="luôn có" fields={good ? fieldsOf(schemaOf(api, good.schema.$ref)) : []} />
      <h3>Ví dụ</h3>
      {Object.entries(good?.examples ?? {}).map(([name, example], place) => (
        <Example
          title={example.summary}
          method={method}
          url={`${root}${example['x-request']}`}
          sent={sent?.examples[name]?.value}
          reply={example.value}
          isOpen={place === 0}
        />
      ))}
      {codes.length > 0 ? (
        <p class="quiet">
          Lỗi có thể gặp:{' '}
          {codes.map((code, place) => (
            <>
              {place > 0 ? ', ' : ''}
              <a href={`#${code}`}>
                <code>{code}</code>
              </a>
            </>
          ))}
          .
        </p>
      ) : null}
    </section>
  )
}

const within = (content: Content) => Object.values(content)[0]

const schemaOf = ({ components }: OpenApi, reference: string): SchemaObject =>
  components.schemas?.[nameOf(reference)] ?? {}
