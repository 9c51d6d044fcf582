-- What every table counts: notices of rectification, each content once; findings that the notice itself counts.

CREATE VIEW counted_notices AS
SELECT notices.*, survey.unit, survey.declared_total, survey.declared_completed, survey.declared_masked
FROM notices
JOIN survey_notices AS survey USING (notice)
WHERE survey.duplicate_of IS NULL
  AND notices.class IN ('rectification', 'rectification-summary');

CREATE VIEW counted_findings AS
SELECT findings.*, survey.unit, survey.alike, statuses.done, statuses.stated, statuses.place AS status_order
FROM findings
JOIN survey_findings AS survey USING (notice, finding)
JOIN counted_notices USING (notice)
JOIN statuses ON statuses.code = findings.status_code;

-- People held to account, one kind each; a figure pooled over several kinds stays pooled.
CREATE VIEW counted_sanctions AS
SELECT
  entry.*,
  entry.quantity_unit IN (SELECT unit FROM people_units) AS of_people,
  coalesce(
    CASE WHEN len(list_distinct(entry.kinds_of)) > 1 THEN 'pooled' ELSE entry.kinds_of[1] END,
    'other'
  ) AS kind
FROM (
  SELECT accountability.*, (
    SELECT list(coalesce(sanction_groups.kind, 'other') ORDER BY sanction_groups.kind)
    FROM (SELECT unnest(accountability.codes) AS code) AS own
    LEFT JOIN sanction_groups USING (code)
  ) AS kinds_of
  FROM accountability
  JOIN counted_notices USING (notice)
) AS entry;

CREATE VIEW counted_money AS
SELECT money.*, coalesce(
  (SELECT arg_min(money_groups.kind, money_groups.place) FROM money_groups
   WHERE regexp_matches(money.kind, money_groups.pattern)),
  'other'
) AS kind_group
FROM money
JOIN counted_notices USING (notice);
