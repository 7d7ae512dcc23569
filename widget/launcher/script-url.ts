type Policy = { createScriptURL(url: string): string }
type PolicyFactory = { createPolicy(name: string, rules: Policy): Policy }

// Pages may allow a policy of this name but once.
let policy: Policy | undefined
const ours: string[] = []

/** The address of a script that we load, in the form in which pages under Trusted Types take it. Throws if refused. */
export function trustedScriptUrl(url: string): string {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes
  if (!factory) return url
  ours.push(url)
  policy =
    policy ||
    factory.createPolicy('hoi-thu-tuc', {
      createScriptURL: (asked) => {
        if (ours.indexOf(asked) < 0) throw new TypeError(asked)
        return asked
      },
    })
  return policy.createScriptURL(url)
}
