FROM debian:13-slim AS a
FROM debian:13-slim
COPY --from=a a.log▮ /y
