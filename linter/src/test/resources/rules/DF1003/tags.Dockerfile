FROM a:1.2.3 AS a
FROM a:v1.2.3-alpine3.22 AS b
FROM a:3.22 AS c
FROM a:24.04 AS d
FROM a:edge AS e
FROM a:20260801 AS f
FROM a:9a1f0c2 AS g
FROM a:sha-9a1f0c29a1f0 AS h
FROM a:release.1.2 AS i
FROM a:1.2.x AS j
FROM a:facade AS k
FROM a:25.0.4_7-jre AS l
FROM a:latest
