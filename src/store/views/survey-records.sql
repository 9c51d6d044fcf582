-- The part of each record that comparing needs (`SurveyRecord` in src/stats/record.ts), in the order of the file.

SELECT
  id,
  {'path': source.path} AS source,
  CASE WHEN title IS NOT NULL THEN {'text': title.text} END AS title,
  CASE WHEN unit IS NOT NULL THEN {'name': unit.name, 'aliases': unit.aliases} END AS unit,
  {
    'level': inspection.level,
    'round': inspection.round,
    'feedbackDate': inspection.feedbackDate,
    'body': CASE WHEN inspection.body IS NOT NULL THEN {'text': inspection.body.text} END
  } AS inspection,
  {'counts': declared.counts} AS declared,
  CASE WHEN contact IS NOT NULL THEN
    {'address': CASE WHEN contact.address IS NOT NULL THEN {'text': contact.address.text} END}
  END AS contact,
  list_transform(findings, lambda one: {
    'id': one.id,
    'countable': one.countable,
    'unit': CASE WHEN one.unit IS NOT NULL THEN {'name': one.unit.name} END,
    'title': CASE WHEN one.title IS NOT NULL THEN {'text': one.title.text} END,
    'evidence': CASE WHEN one.evidence IS NOT NULL THEN {'raw': one.evidence.raw} END,
    'status': {'code': one.status.code},
    'rectification': one.rectification,
    'facts': {'regulations': list_transform(one.facts.regulations, lambda cited: {'text': cited.text})}
  }) AS findings,
  CASE WHEN len(findings) = 0 THEN text END AS text
FROM lines
