-- 引用法规: titles as one, whatever edition or short form is printed; what can be anybody's (《办法》) stays with its notice.

CREATE VIEW cited_regulations AS
WITH cited AS (
  SELECT coalesce(regulation_titles.title, facts.text || '（' || coalesce(notices.source_path, notices.id) || '）') AS title,
    facts.text AS printed, facts.notice, facts.finding, findings.unit
  FROM facts
  JOIN counted_findings AS findings USING (notice, finding)
  JOIN counted_notices AS notices USING (notice)
  LEFT JOIN regulation_titles ON regulation_titles.printed = facts.text
  WHERE facts.kind = 'regulations'
)
SELECT
  title, count(*) AS citations, count(DISTINCT (notice, finding)) AS findings, count(DISTINCT notice) AS notices,
  count(DISTINCT unit) AS units, array_to_string(list_sort(list(DISTINCT printed)), '；') AS printed
FROM cited
GROUP BY title
ORDER BY citations DESC, title;
