WITH of_datasets AS (
  SELECT portal, sum(score * sample_weight) / sum(sample_weight) AS mean
  FROM 'datasets.parquet' WHERE score IS NOT NULL AND sample_weight > 0 GROUP BY portal
), of_criteria AS (
  SELECT portal,
    sum(CASE WHEN NOT of_portal THEN points ELSE 0 END) AS points,
    sum(CASE WHEN of_portal AND value IS NOT NULL THEN points ELSE 0 END) AS whole,
    sum(CASE WHEN of_portal AND value IS NOT NULL THEN points * value ELSE 0 END) AS reached
  FROM 'criteria.csv' GROUP BY portal
)
SELECT portal, (points * mean + 100 * reached) / (points + whole) AS score
FROM of_datasets JOIN of_criteria USING (portal) ORDER BY score DESC;
