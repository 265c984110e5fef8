FROM debian:13-slim AS a
COPY --li▮nk a /b
