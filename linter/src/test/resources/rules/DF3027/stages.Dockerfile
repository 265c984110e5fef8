FROM a:1 AS base
FROM base AS test
FROM b:1
RUN x
FROM base AS other
FROM other AS lint
FROM base
