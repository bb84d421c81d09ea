// Keeps each catalogue's codes literal while checking its rows.
import type { IssueDefinition } from '../issue.js'

export const defineIssues = <const T extends Record<string, IssueDefinition>>(rows: T): T => rows
