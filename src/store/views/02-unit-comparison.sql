-- 单位对比: one line a notice.

CREATE VIEW unit_comparison AS
WITH found AS (
  SELECT notice, count(*) AS findings,
    count(*) FILTER (status_code = 'completed') AS completed,
    count(*) FILTER (status_code = 'completed-ongoing') AS completed_ongoing,
    count(*) FILTER (status_code = 'mostly-completed') AS mostly_completed,
    count(*) FILTER (status_code = 'phased') AS phased,
    count(*) FILTER (status_code = 'in-progress') AS in_progress,
    count(*) FILTER (status_code = 'long-term') AS long_term,
    count(*) FILTER (status_code = 'not-completed') AS not_completed,
    count(*) FILTER (status_code = 'unstated') AS unstated,
    count(*) FILTER (done) AS done, count(*) FILTER (stated) AS stated
  FROM counted_findings GROUP BY notice
), enumerated AS (
  SELECT notice, count(*) AS measures FROM measures SEMI JOIN counted_findings USING (notice, finding) GROUP BY notice
), people AS (
  SELECT notice,
    sum(quantity_value) FILTER (kind = 'talk')::BIGINT AS people_talk,
    sum(quantity_value) FILTER (kind = 'admonition')::BIGINT AS people_admonition,
    sum(quantity_value) FILTER (kind = 'organisational')::BIGINT AS people_organisational,
    sum(quantity_value) FILTER (kind = 'sanction')::BIGINT AS people_sanction,
    sum(quantity_value) FILTER (kind = 'case')::BIGINT AS people_case,
    sum(quantity_value) FILTER (kind = 'pooled')::BIGINT AS people_pooled,
    sum(quantity_value) FILTER (kind = 'other')::BIGINT AS people_other,
    count(*) FILTER (quantity_state = 'masked') AS people_hidden
  FROM counted_sanctions WHERE of_people GROUP BY notice
), amounts AS (
  SELECT notice,
    sum(quantity_value) FILTER (kind_group = 'recovered') AS money_recovered,
    sum(quantity_value) FILTER (kind_group = 'returned') AS money_returned,
    sum(quantity_value) FILTER (kind_group = 'activated') AS money_activated,
    sum(quantity_value) FILTER (kind_group = 'settled') AS money_settled,
    sum(quantity_value) FILTER (kind_group = 'other') AS money_other,
    count(*) FILTER (quantity_state = 'masked') AS money_hidden
  FROM counted_money GROUP BY notice
), doubts AS (
  SELECT notice, count(*) FILTER (severity = 'error') AS errors, count(*) FILTER (severity = 'warning') AS warnings
  FROM diagnostics GROUP BY notice
)
SELECT
  notices.unit, unit_name, unit_organ AS organ, inspection_level AS level, inspection_body_text AS inspector,
  inspection_method AS method, inspection_round_text AS round,
  inspection_period_start_value AS period_start, inspection_period_end_value AS period_end,
  inspection_feedback_date_value AS feedback_date, as_of_value AS as_of,
  date_diff('day', TRY_CAST(inspection_feedback_date_value AS DATE), TRY_CAST(as_of_value AS DATE)) AS days,
  declared_total, declared_completed, declared_masked,
  declared_completed / nullif(declared_total, 0) AS rate_declared,
  declared_completion_rate_value / 100 AS rate_printed,
  coalesce(findings, 0) AS findings,
  coalesce(completed, 0) AS completed, coalesce(completed_ongoing, 0) AS completed_ongoing,
  coalesce(mostly_completed, 0) AS mostly_completed, coalesce(phased, 0) AS phased,
  coalesce(in_progress, 0) AS in_progress, coalesce(long_term, 0) AS long_term,
  coalesce(not_completed, 0) AS not_completed, coalesce(unstated, 0) AS unstated,
  coalesce(done, 0) AS done, coalesce(stated, 0) AS stated, done / nullif(stated, 0) AS rate_extracted,
  coalesce(measures, 0) AS measures, coalesce(measures, 0) / findings AS measures_per_finding,
  rules_made_value::BIGINT AS rules_made, rules_revised_value::BIGINT AS rules_revised, rules_total_value::BIGINT AS rules_total,
  (coalesce(rules_made_state = 'masked', false)::INTEGER + coalesce(rules_revised_state = 'masked', false)::INTEGER
    + coalesce(rules_total_state = 'masked', false)::INTEGER) AS rules_hidden,
  people_talk, people_admonition, people_organisational, people_sanction, people_case, people_pooled, people_other,
  coalesce(people_hidden, 0) AS people_hidden,
  money_recovered, money_returned, money_activated, money_settled, money_other,
  coalesce(money_hidden, 0) AS money_hidden,
  coalesce(errors, 0) AS errors, coalesce(warnings, 0) AS warnings,
  source_path AS path, notices.id AS notice
FROM counted_notices AS notices
LEFT JOIN found USING (notice)
LEFT JOIN enumerated USING (notice)
LEFT JOIN people USING (notice)
LEFT JOIN amounts USING (notice)
LEFT JOIN doubts USING (notice)
ORDER BY notices.unit NULLS LAST, notices.notice;
