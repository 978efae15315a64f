-- A stall's place is one more than the number of better stalls on its market, counted anew for each.
WITH totals AS MATERIALIZED (
  SELECT s.stall_id, s.market, s.name, coalesce(sum(t.amount), 0) AS total
  FROM stalls s
  LEFT JOIN takings t USING (stall_id)
  GROUP BY s.stall_id
),
placed AS (
  SELECT a.market, a.name, a.total,
         1 + (SELECT count(*) FROM totals b WHERE b.market = a.market AND b.total > a.total) AS place
  FROM totals a
)
SELECT market, name, total, place FROM placed WHERE place <= 2 ORDER BY market, place;
