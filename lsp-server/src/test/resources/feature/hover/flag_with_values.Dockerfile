FROM debian:13-slim AS a
RUN --network▮=none ls
