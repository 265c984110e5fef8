# 😀
FROM node:1 \
  AS ü
COPY --from=ghcr.io/a/b 😀 /
ADD https://example.org/😀 /
