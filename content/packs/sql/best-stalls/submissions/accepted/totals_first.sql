SELECT market, name, total, place
FROM (
  SELECT s.market, s.name, coalesce(t.total, 0) AS total,
         rank() OVER (PARTITION BY s.market ORDER BY coalesce(t.total, 0) DESC) AS place
  FROM stalls s
  LEFT JOIN (SELECT stall_id, sum(amount) AS total FROM takings GROUP BY stall_id) AS t ON t.stall_id = s.stall_id
) AS ranked
WHERE place < 3
ORDER BY market, place, name;
