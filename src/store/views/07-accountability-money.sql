-- 问责与资金: the units' totals by kind, and every entry. A masked figure is counted as hidden, never as 0.

CREATE VIEW accountability_money_entries AS
SELECT
  notices.unit, 'sanction' AS what, entry.kind AS kind, array_to_string(kinds, '、') AS printed,
  quantity_value::BIGINT AS people_or_cases, NULL::DECIMAL(38, 2) AS amount, quantity_unit AS counted_in, quantity_state AS state,
  raw AS words, source_path AS path, notices.id AS notice, entry.notice AS notice_order, entry.n AS entry_order
FROM counted_sanctions AS entry JOIN counted_notices AS notices USING (notice)
UNION ALL
SELECT
  notices.unit, 'money', kind_group, kind, NULL, quantity_value, '元', quantity_state, raw, source_path, notices.id,
  entry.notice, entry.n
FROM counted_money AS entry JOIN counted_notices AS notices USING (notice)
ORDER BY what DESC, notice_order, entry_order;

CREATE VIEW accountability_money AS
SELECT
  what, kind, printed, counted_in, count(*) AS entries, count(DISTINCT notice) AS notices,
  sum(people_or_cases)::BIGINT AS people_or_cases, sum(amount) AS amount,
  count(*) FILTER (state = 'masked') AS hidden, count(*) FILTER (state = 'approximate') AS approximate
FROM accountability_money_entries
GROUP BY what, kind, printed, counted_in
ORDER BY what DESC, kind, entries DESC, printed, counted_in;
