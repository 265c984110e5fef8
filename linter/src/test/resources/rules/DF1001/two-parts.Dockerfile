FROM hexpm/elixir:1.12.2-erlang-24.1.4-alpine-3.13.6 AS a
FROM bitnamilegacy/redis:7.2.1-debian-10-r5 AS b
FROM actions/runner:ubuntu-18.04 AS c
FROM example.org/app:2-alpine-1.0 AS d
FROM example.org/app:2-debian-slim AS e
FROM hexpm/elixir:1.19.5-erlang-28.3-alpine-3.24.0
