-- The nearest view before a basket decides about it, and the nearest such basket about a payment.
WITH viewed AS (
  SELECT *,
         max(CASE WHEN name = 'view' THEN happened_at END) OVER (
           PARTITION BY visitor_id ORDER BY happened_at
           RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 MICROSECOND PRECEDING
         ) AS last_view
  FROM events
),
filled AS (
  SELECT *, name = 'basket' AND happened_at - last_view <= INTERVAL 24 HOUR AS counts FROM viewed
),
paid AS (
  SELECT *,
         max(CASE WHEN counts THEN happened_at END) OVER (
           PARTITION BY visitor_id ORDER BY happened_at
           RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 MICROSECOND PRECEDING
         ) AS last_basket
  FROM filled
),
reached AS (
  SELECT 'view' AS step, count(DISTINCT visitor_id) AS visitors, 1 AS place FROM paid WHERE name = 'view'
  UNION ALL
  SELECT 'basket', count(DISTINCT visitor_id), 2 FROM paid WHERE counts
  UNION ALL
  SELECT 'pay', count(DISTINCT visitor_id), 3 FROM paid
  WHERE name = 'pay' AND happened_at - last_basket <= INTERVAL 24 HOUR
)
SELECT step, visitors FROM reached ORDER BY place;
