FROM debian:13-slim AS a
FROM ▮a
