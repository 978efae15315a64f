-- Every pair of cohort and visited month, each counted by itself.
WITH months AS (
  SELECT DISTINCT date_trunc('month', m.joined) AS cohort, date_trunc('month', v.visited_at) AS visited
  FROM members m, visits v
  WHERE v.member_id = m.member_id AND v.visited_at >= m.joined
),
counted AS (
  SELECT cohort, visited,
         (SELECT count(DISTINCT m.member_id) FROM members m JOIN visits v ON v.member_id = m.member_id
          WHERE date_trunc('month', m.joined) = cohort
            AND date_trunc('month', v.visited_at) = visited
            AND v.visited_at >= m.joined) AS active,
         (SELECT count(*) FROM members m WHERE date_trunc('month', m.joined) = cohort) AS size
  FROM months
)
SELECT cohort::DATE AS cohort,
       12 * (year(visited) - year(cohort)) + month(visited) - month(cohort) AS month,
       active,
       active / size AS share
FROM counted;
