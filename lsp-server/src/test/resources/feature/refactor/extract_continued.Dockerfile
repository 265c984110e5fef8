FROM debian:13
COPY a \
  # note
  ▮b▮ \
  c/
