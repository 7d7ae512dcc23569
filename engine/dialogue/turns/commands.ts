import type { TurnOption } from '../../../knowledge/schema/index.ts'

/** One step back. */
export const BACK: TurnOption = { id: 'cmd:back', label: 'Quay lại' }

/** All from the beginning. */
export const RESTART: TurnOption = { id: 'cmd:restart', label: 'Làm lại từ đầu' }

/** Back to the question that stands open. */
export const RESUME: TurnOption = { id: 'cmd:resume', label: 'Tiếp tục câu hỏi đang dở' }

/** Asks where the citizen lives. */
export const SAY_PLACE: TurnOption = { id: 'cmd:place', label: 'Cho biết xã, phường của bạn' }
