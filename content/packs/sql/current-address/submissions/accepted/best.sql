WITH latest AS (
  SELECT customer_id, city, changed_at,
         row_number() OVER (PARTITION BY customer_id ORDER BY changed_at DESC, change_id DESC) AS place
  FROM address_changes
)
SELECT customer_id, city, changed_at AS since
FROM latest
WHERE place = 1 AND city IS NOT NULL;
