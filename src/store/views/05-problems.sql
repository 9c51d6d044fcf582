-- 共性问题, 其成员, 反复问题. A group is called by its title that is most like the others.

CREATE VIEW common_problems AS
WITH themed AS (
  SELECT alike, arg_min(theme_code, (-times, place)) AS theme
  FROM (
    SELECT alike, theme_code, themes.place, count(*) AS times
    FROM counted_findings JOIN themes ON themes.code = theme_code GROUP BY ALL
  )
  GROUP BY alike
)
SELECT
  alike AS problem_group, label, themed.theme, count(DISTINCT unit) AS units, count(DISTINCT notice) AS notices,
  count(*) AS findings,
  count(*) FILTER (status_code = 'completed') AS completed,
  count(*) FILTER (status_code = 'completed-ongoing') AS completed_ongoing,
  count(*) FILTER (status_code = 'mostly-completed') AS mostly_completed,
  count(*) FILTER (status_code = 'phased') AS phased,
  count(*) FILTER (status_code = 'in-progress') AS in_progress,
  count(*) FILTER (status_code = 'long-term') AS long_term,
  count(*) FILTER (status_code = 'not-completed') AS not_completed,
  count(*) FILTER (status_code = 'unstated') AS unstated
FROM counted_findings
JOIN problem_labels USING (alike)
JOIN themed USING (alike)
GROUP BY alike, label, themed.theme
HAVING count(DISTINCT unit) >= 2
ORDER BY units DESC, findings DESC, alike;

CREATE VIEW common_problem_members AS
SELECT
  findings.alike AS problem_group, label, findings.unit, findings.title_text AS title, status_code AS status,
  notices.source_path AS path, notices.id AS notice, findings.finding
FROM counted_findings AS findings
JOIN counted_notices AS notices USING (notice)
JOIN problem_labels USING (alike)
WHERE findings.alike IN (SELECT problem_group FROM common_problems)
ORDER BY findings.alike, findings.unit NULLS LAST, findings.notice, findings.n;

CREATE VIEW recurring_problems AS
SELECT
  pair.unit, label, pair.basis,
  earlier.inspection_round_text AS earlier_round, earlier.inspection_feedback_date_value AS earlier_feedback,
  first.title_text AS earlier_title, first.status_code AS earlier_status, earlier_findings,
  later.inspection_round_text AS later_round, later.inspection_feedback_date_value AS later_feedback,
  second.title_text AS later_title, second.status_code AS later_status, later_findings,
  pair.alike AS problem_group,
  earlier.id AS earlier_notice, pair.earlier_finding, later.id AS notice, pair.later_finding AS finding
FROM survey_recurrences AS pair
JOIN problem_labels USING (alike)
JOIN counted_notices AS earlier ON earlier.notice = pair.earlier_notice
JOIN counted_notices AS later ON later.notice = pair.later_notice
JOIN findings AS first ON first.notice = pair.earlier_notice AND first.finding = pair.earlier_finding
JOIN findings AS second ON second.notice = pair.later_notice AND second.finding = pair.later_finding
ORDER BY pair.basis IS NULL, pair.unit, pair.alike, pair.earlier_notice, pair.later_notice;
