-- Every change is held against every other change of the same customer.
SELECT a.customer_id, a.city, a.changed_at AS since
FROM address_changes a
WHERE a.city IS NOT NULL
  AND (
    SELECT count(*)
    FROM address_changes b
    WHERE b.customer_id = a.customer_id
      AND (b.changed_at, b.change_id) > (a.changed_at, a.change_id)
  ) = 0;
