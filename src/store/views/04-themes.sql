-- 主题×状态, 单位×主题, 类别对照.

CREATE VIEW theme_status AS
SELECT
  themes.code AS theme, count(finding) AS findings, count(DISTINCT unit) AS units,
  count(finding) FILTER (status_code = 'completed') AS completed,
  count(finding) FILTER (status_code = 'completed-ongoing') AS completed_ongoing,
  count(finding) FILTER (status_code = 'mostly-completed') AS mostly_completed,
  count(finding) FILTER (status_code = 'phased') AS phased,
  count(finding) FILTER (status_code = 'in-progress') AS in_progress,
  count(finding) FILTER (status_code = 'long-term') AS long_term,
  count(finding) FILTER (status_code = 'not-completed') AS not_completed,
  count(finding) FILTER (status_code = 'unstated') AS unstated,
  count(finding) FILTER (done) AS done, count(finding) FILTER (stated) AS stated,
  count(finding) FILTER (done) / nullif(count(finding) FILTER (stated), 0) AS rate_extracted
FROM themes LEFT JOIN counted_findings ON theme_code = themes.code
GROUP BY themes.code, themes.place
ORDER BY themes.place;

CREATE VIEW unit_theme AS
SELECT
  unit, count(*) AS findings,
  count(*) FILTER (theme_code = 'theory-study') AS theory_study,
  count(*) FILTER (theme_code = 'policy-execution') AS policy_execution,
  count(*) FILTER (theme_code = 'ideology') AS ideology,
  count(*) FILTER (theme_code = 'leadership') AS leadership,
  count(*) FILTER (theme_code = 'personnel') AS personnel,
  count(*) FILTER (theme_code = 'party-organisation') AS party_organisation,
  count(*) FILTER (theme_code = 'conduct') AS conduct,
  count(*) FILTER (theme_code = 'finance-assets') AS finance_assets,
  count(*) FILTER (theme_code = 'procurement-projects') AS procurement_projects,
  count(*) FILTER (theme_code = 'discipline-oversight') AS discipline_oversight,
  count(*) FILTER (theme_code = 'duties') AS duties,
  count(*) FILTER (theme_code = 'public-welfare') AS public_welfare,
  count(*) FILTER (theme_code = 'safety-environment') AS safety_environment,
  count(*) FILTER (theme_code = 'prior-rectification') AS prior_rectification,
  count(*) FILTER (theme_code = 'other') AS other
FROM counted_findings
GROUP BY unit
ORDER BY findings DESC, unit NULLS LAST;

CREATE VIEW category_themes AS
SELECT
  category_text AS category, category_framework AS framework, category_code, theme_code AS theme,
  count(*) AS findings, count(DISTINCT notice) AS notices
FROM counted_findings
JOIN themes ON themes.code = theme_code
WHERE category_text IS NOT NULL
GROUP BY category_text, category_framework, category_code, theme_code, themes.place
ORDER BY category_text, category_framework NULLS LAST, category_code NULLS LAST, themes.place;
