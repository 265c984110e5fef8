FROM debian:13
RUN ▮cd /x && a \
  # note
  b
