FROM alpine
COPY --link \
  # why

  --ch▮ \
  a b
