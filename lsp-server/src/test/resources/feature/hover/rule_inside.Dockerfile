FROM debian:13-slim
RUN a && \
  # shellcheck disable=SC2▮086
  echo $b
