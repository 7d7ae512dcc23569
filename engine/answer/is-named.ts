/**
 * Whether the name of a paper says its form already.
 *
 * @example isNamed('CT01, Tờ khai cư trú', 'Tờ khai cư trú (mẫu CT01)') // true
 */
export function isNamed(label: string, name: string): boolean {
  const said = name.toLowerCase()
  return label
    .toLowerCase()
    .split(', ')
    .every((part) => said.includes(part))
}
