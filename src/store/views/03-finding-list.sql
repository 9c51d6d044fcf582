-- 问题清单: one line a finding that is counted.

CREATE VIEW finding_list AS
WITH enumerated AS (
  SELECT notice, finding, count(*) AS measures FROM measures GROUP BY notice, finding
), cited AS (
  SELECT notice, finding, string_agg(text, '、' ORDER BY n) AS regulations
  FROM facts WHERE kind = 'regulations' GROUP BY notice, finding
), sums AS (
  SELECT notice, finding, count(*) AS amounts, max(amount) AS largest_amount,
    count(*) FILTER (state = 'masked') AS amounts_hidden
  FROM facts WHERE kind = 'money' GROUP BY notice, finding
)
SELECT
  findings.unit, notices.inspection_round_text AS round, notices.inspection_feedback_date_value AS feedback_date,
  array_to_string(findings.path, '') AS place, category_text AS category, theme_code AS theme,
  findings.title_text AS title, evidence_raw AS evidence,
  status_code AS status, status_raw, status_place, immediate,
  rectification_raw AS rectification, coalesce(measures, 0) AS measures, coverage.types AS measure_types,
  array_to_string(responsible_leaders, '、') AS leaders, array_to_string(responsible_departments, '、') AS departments,
  array_to_string(responsible_people, '、') AS people, deadline_value AS deadline,
  regulations, coalesce(amounts, 0) AS amounts, largest_amount, coalesce(amounts_hidden, 0) AS amounts_hidden,
  array_to_string(keywords, '、') AS keywords, findings.alike AS problem_group,
  notices.source_path AS path, notices.id AS notice, findings.finding
FROM counted_findings AS findings
JOIN counted_notices AS notices USING (notice)
LEFT JOIN action_coverage AS coverage USING (notice, finding)
LEFT JOIN enumerated USING (notice, finding)
LEFT JOIN cited USING (notice, finding)
LEFT JOIN sums USING (notice, finding)
ORDER BY findings.unit NULLS LAST, findings.notice, findings.n;
