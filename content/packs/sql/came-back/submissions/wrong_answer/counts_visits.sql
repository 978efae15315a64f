WITH cohorts AS (
  SELECT member_id, joined, date_trunc('month', joined) AS cohort FROM members
),
sizes AS (
  SELECT cohort, count(*) AS size FROM cohorts GROUP BY cohort
),
active AS (
  SELECT cohort,
         date_diff('month', cohort, date_trunc('month', v.visited_at)) AS month,
         count(*) AS active
  FROM cohorts
  JOIN visits v USING (member_id)
  WHERE v.visited_at >= joined
  GROUP BY ALL
)
SELECT cohort::DATE AS cohort, month, active, active / size AS share
FROM active
JOIN sizes USING (cohort);
