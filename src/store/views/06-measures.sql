-- 整改措施类型: over the whole rectification text, prose or enumerated.

CREATE VIEW measure_types AS
WITH counted AS (
  SELECT actions.*, findings.unit FROM actions JOIN counted_findings AS findings USING (notice, finding)
), texts AS (
  SELECT count(*) AS findings FROM action_coverage JOIN counted_findings USING (notice, finding)
)
SELECT
  type, count(*) FILTER (NOT planned) AS actions, count(*) FILTER (planned) AS planned,
  count(DISTINCT (notice, finding)) FILTER (NOT planned) AS findings,
  count(DISTINCT (notice, finding)) FILTER (NOT planned) / any_value(texts.findings) AS share_of_findings,
  count(DISTINCT unit) FILTER (NOT planned) AS units
FROM counted, texts
GROUP BY type
ORDER BY actions DESC, type;
