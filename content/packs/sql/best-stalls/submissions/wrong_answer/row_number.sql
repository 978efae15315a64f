WITH totals AS (
  SELECT s.stall_id, s.market, s.name, coalesce(sum(t.amount), 0) AS total
  FROM stalls s
  LEFT JOIN takings t USING (stall_id)
  GROUP BY s.stall_id
),
ranked AS (
  SELECT market, name, total, row_number() OVER (PARTITION BY market ORDER BY total DESC) AS place
  FROM totals
)
SELECT market, name, total, place
FROM ranked
WHERE place <= 2
ORDER BY market, place;
