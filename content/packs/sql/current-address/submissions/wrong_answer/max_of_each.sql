SELECT customer_id, max(city) AS city, max(changed_at) AS since
FROM address_changes
GROUP BY customer_id
HAVING max(city) IS NOT NULL;
