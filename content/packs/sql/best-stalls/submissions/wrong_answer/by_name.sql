WITH totals AS (
  SELECT s.market, s.name, coalesce(sum(t.amount), 0) AS total
  FROM stalls s
  LEFT JOIN takings t USING (stall_id)
  GROUP BY s.market, s.name
)
SELECT market, name, total, place
FROM (SELECT totals.*, rank() OVER (PARTITION BY market ORDER BY total DESC) AS place FROM totals) AS ranked
WHERE place <= 2
ORDER BY market, place;
