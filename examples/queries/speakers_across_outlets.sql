-- Who is the origin of claims in at least two outlets, and in how many articles.
SELECT speaker.name AS speaker,
       count(DISTINCT article.outlet) AS outlets,
       count(DISTINCT article.key) AS articles,
       count(*) AS claims
FROM speaker
JOIN link ON link.speaker = speaker.key AND link.is_origin
JOIN attribution ON attribution.key = link.attribution
JOIN article ON article.key = attribution.article
GROUP BY speaker.key
HAVING count(DISTINCT article.outlet) >= 2
ORDER BY articles DESC, speaker;
