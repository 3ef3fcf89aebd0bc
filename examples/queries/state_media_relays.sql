-- Which state-controlled or captured media are cited, by whom, and how often they are the last known source.
SELECT link.media_name AS medium,
       link.media_country AS country,
       link.media_class AS class,
       coalesce(article.outlet, '(not stated)') AS outlet,
       count(*) AS claims,
       sum(link.is_origin) AS as_origin
FROM link
JOIN attribution ON attribution.key = link.attribution
JOIN article ON article.key = attribution.article
WHERE link.media_class IN ('SC', 'CaPu', 'CaPr')
GROUP BY link.media_entry, link.media_name, article.outlet
ORDER BY claims DESC, medium, outlet;
