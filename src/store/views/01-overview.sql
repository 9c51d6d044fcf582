-- 总览: one line a figure. A share always stands with its numerator and denominator.

CREATE VIEW overview AS
WITH figures AS (
  SELECT 1 AS place, 'documents' AS metric, count(*) AS count, NULL::BIGINT AS numerator, NULL::BIGINT AS denominator,
    NULL::DECIMAL(38, 2) AS amount, NULL::BIGINT AS hidden
  FROM inputs
  UNION ALL
  SELECT 2, 'unreadable', count(*), NULL, NULL, NULL, NULL FROM inputs WHERE status = 'failed'
  UNION ALL
  SELECT 3, 'records', count(*), NULL, NULL, NULL, NULL FROM notices
  UNION ALL
  SELECT 4, 'duplicates', count(*), NULL, NULL, NULL, NULL FROM survey_notices WHERE duplicate_of IS NOT NULL
  UNION ALL
  SELECT 5, 'notices', count(*), NULL, NULL, NULL, NULL FROM counted_notices
  UNION ALL
  SELECT 6, 'units', count(DISTINCT unit), NULL, NULL, NULL, NULL
  FROM (SELECT unit FROM counted_notices UNION ALL SELECT unit FROM counted_findings)
  UNION ALL
  SELECT 7, 'findings', count(*), NULL, NULL, NULL, NULL FROM counted_findings
  UNION ALL
  SELECT 10 + statuses.place, 'status:' || statuses.code, count(finding), count(finding),
    (SELECT count(*) FROM counted_findings), NULL, NULL
  FROM statuses LEFT JOIN counted_findings ON status_code = statuses.code
  GROUP BY statuses.place, statuses.code
  UNION ALL
  SELECT 20, 'rate-extracted', NULL, count(*) FILTER (done), count(*) FILTER (stated), NULL, NULL
  FROM counted_findings
  UNION ALL
  SELECT 21, 'rate-declared',
    count(*) FILTER (declared_total IS NOT NULL AND declared_completed IS NOT NULL),
    sum(declared_completed) FILTER (declared_total IS NOT NULL AND declared_completed IS NOT NULL),
    sum(declared_total) FILTER (declared_total IS NOT NULL AND declared_completed IS NOT NULL),
    NULL, sum(declared_masked)
  FROM counted_notices
  UNION ALL
  SELECT 22, 'share-unstated', NULL, count(*) FILTER (NOT stated), count(*), NULL, NULL FROM counted_findings
  UNION ALL
  SELECT 23, 'with-rectification', NULL, count(*) FILTER (rectification_raw IS NOT NULL), count(*), NULL, NULL
  FROM counted_findings
  UNION ALL
  SELECT 24, 'actions-covered', NULL, sum(covered), sum(characters), NULL, NULL
  FROM action_coverage JOIN counted_notices USING (notice)
  UNION ALL
  SELECT 30 + kinds.place, 'people:' || kinds.kind, sum(quantity_value)::BIGINT, NULL, NULL, NULL,
    count(*) FILTER (quantity_state = 'masked')
  FROM (SELECT unnest(['talk', 'admonition', 'organisational', 'sanction', 'case', 'pooled', 'other']) AS kind,
    generate_subscripts(['talk', 'admonition', 'organisational', 'sanction', 'case', 'pooled', 'other'], 1) AS place) AS kinds
  LEFT JOIN (SELECT * FROM counted_sanctions WHERE of_people) AS sanctions USING (kind)
  GROUP BY kinds.place, kinds.kind
  UNION ALL
  SELECT 40 + kinds.place, 'money:' || kinds.kind, NULL, NULL, NULL, sum(quantity_value),
    count(*) FILTER (quantity_state = 'masked')
  FROM (SELECT unnest(['recovered', 'returned', 'activated', 'settled', 'other']) AS kind,
    generate_subscripts(['recovered', 'returned', 'activated', 'settled', 'other'], 1) AS place) AS kinds
  LEFT JOIN counted_money ON counted_money.kind_group = kinds.kind
  GROUP BY kinds.place, kinds.kind
  UNION ALL
  SELECT 51, 'rules:made', sum(rules_made_value)::BIGINT, NULL, NULL, NULL, count(*) FILTER (rules_made_state = 'masked')
  FROM counted_notices
  UNION ALL
  SELECT 52, 'rules:revised', sum(rules_revised_value)::BIGINT, NULL, NULL, NULL,
    count(*) FILTER (rules_revised_state = 'masked')
  FROM counted_notices
  UNION ALL
  SELECT 53, 'rules:total', sum(rules_total_value)::BIGINT, NULL, NULL, NULL,
    count(*) FILTER (rules_total_state = 'masked')
  FROM counted_notices
)
SELECT metric, count, numerator, denominator, numerator / nullif(denominator, 0) AS share, amount, hidden
FROM figures
ORDER BY place, metric;
