-- For each outlet: how many claims it carries, and how many of them stand on a source that is not named.
SELECT coalesce(article.outlet, '(not stated)') AS outlet,
       count(DISTINCT article.key) AS articles,
       count(*) AS claims,
       sum(link.level = 'anonymous') AS anonymous,
       round(100.0 * sum(link.level = 'anonymous') / count(*), 1) AS percent
FROM article
JOIN attribution ON attribution.article = article.key
JOIN link ON link.attribution = attribution.key AND link.is_origin
GROUP BY article.outlet
ORDER BY percent DESC, outlet;
