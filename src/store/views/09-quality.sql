-- 质量核查: what the self-audit says by code and file; documents that could not be read; the mapping of units.

CREATE VIEW quality AS
SELECT severity, code, path, count(*) AS times, arg_min(message, n) AS first_message, any_value(id) AS notice
FROM (
  SELECT diagnostics.*, source_path AS path, notices.id FROM diagnostics JOIN notices USING (notice)
  UNION ALL
  SELECT NULL, NULL, coalesce(code, 'failed'), 'error', message, NULL, NULL, NULL, NULL, path, NULL
  FROM inputs WHERE status = 'failed'
)
GROUP BY severity, code, path
ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, code, path;

CREATE VIEW unit_mapping AS
SELECT name, path, unit, proposed, basis, candidates FROM unit_names ORDER BY name, path NULLS FIRST;

CREATE VIEW definitions AS
SELECT id, term_zh, term_en, meaning_zh, meaning_en FROM definition_texts ORDER BY place;
