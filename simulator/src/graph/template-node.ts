import type { Template } from '../world/template.ts'

/** A template as the REST side shows it. */
export function templateNode(template: Template): Record<string, unknown> {
  return {
    name: template.name,
    parameter_format: template.parameterFormat,
    components: template.components,
    language: template.language,
    status: template.status,
    category: template.category,
    rejected_reason: template.rejectedReason,
    quality_score: { score: 'UNKNOWN', date: 0 },
    id: template.id,
  }
}
