/** Something that an author has to repair: where it is, and what to do. */
export interface Problem {
  /** Path below the content folder: procedures/ho-tich/dang-ky-khai-tu.yaml. */
  file: string
  /** Id of the procedure, topic or other entry, where known. */
  id?: string
  /** Place inside the file: fees[0].value.amount. */
  path?: string
  /** One Vietnamese sentence that says what to do. */
  message: string
}
